# Libraries from outside. Each is taken from the first place that has it: a directory that is named on the command
# line, the system's package, a source archive with a checked hash, the project's own release.
#
#   json_headers     nlohmann/json          -DJSON_INCLUDE_DIR=     (folder that holds nlohmann/json.hpp)
#   doctest_headers  doctest                -DDOCTEST_INCLUDE_DIR=  (folder that holds doctest/doctest.h)
#   md4c             MD4C, Markdown         -DMD4C_DIR=             (its source tree)
#   imgui            Dear ImGui             -DIMGUI_DIR=            (its source tree)
#   imgui_sdl2       its SDL2 and OpenGL 3 backends, with SDL2

include(FetchContent)
include(fetch_source)
set(FETCHCONTENT_QUIET OFF)

# Header-only libraries are copied to a folder of their own: an include path of /usr/include would put the system's C
# library before the one of the compiler that crosses to WebAssembly.
function(header_library target folder header debian_package git_repository git_commit git_include)
  string(TOUPPER "${folder}" variable)
  if(folder STREQUAL "nlohmann")
    set(variable JSON)
  endif()
  find_path(${variable}_INCLUDE_DIR "${folder}/${header}" PATHS /usr/include /usr/local/include /opt/homebrew/include
            NO_CMAKE_FIND_ROOT_PATH)
  if(NOT ${variable}_INCLUDE_DIR)
    message(STATUS "${folder}/${header} is not installed (Debian: ${debian_package}); fetching its release")
    FetchContent_Declare(${folder} GIT_REPOSITORY "${git_repository}" GIT_TAG "${git_commit}"
                         SOURCE_SUBDIR no_cmake_project)
    FetchContent_MakeAvailable(${folder})
    set(${variable}_INCLUDE_DIR "${${folder}_SOURCE_DIR}/${git_include}")
  endif()
  file(COPY "${${variable}_INCLUDE_DIR}/${folder}" DESTINATION "${CMAKE_BINARY_DIR}/include/${folder}_only")
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/include/${folder}_only")
endfunction()

header_library(json_headers nlohmann json.hpp nlohmann-json3-dev
               https://github.com/nlohmann/json.git 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03 single_include) # 3.11.3
header_library(doctest_headers doctest doctest.h doctest-dev
               https://github.com/doctest/doctest.git ae7a13539fb71f270b87eb2e874fbac80bc8dda2 .) # 2.4.11
target_compile_definitions(json_headers INTERFACE JSON_NOEXCEPTION)
target_compile_definitions(doctest_headers INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)

# --- MD4C
set(MD4C_DIR "" CACHE PATH "Source tree of MD4C 0.4.8 or later (empty: fetched)")
set(md4c_dir "${MD4C_DIR}")
if(NOT md4c_dir)
  fetch_debian_source(md4c_dir md4c 0. pool/main/m/md4c/md4c_0.4.8.orig.tar.gz
                      4a457df853425b6bb6e3457aa1d1a13bccec587a04c38c622b1013a0da41439f)
endif()
if(NOT EXISTS "${md4c_dir}/src/md4c.c")
  message(FATAL_ERROR "No MD4C in '${md4c_dir}': name a source tree of https://github.com/mity/md4c with -DMD4C_DIR=…")
endif()
add_library(md4c STATIC "${md4c_dir}/src/md4c.c")
target_include_directories(md4c SYSTEM PUBLIC "${md4c_dir}/src")

# --- Dear ImGui
set(IMGUI_DIR "" CACHE PATH "Source tree of Dear ImGui 1.92 (empty: fetched)")
set(imgui_dir "${IMGUI_DIR}")
if(NOT imgui_dir)
  fetch_debian_source(imgui_dir imgui 1.92 pool/main/i/imgui/imgui_1.92.2b+ds.orig.tar.xz
                      e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48)
  if(NOT imgui_dir)
    message(STATUS "Dear ImGui: no Debian mirror has it; fetching its release 1.92.2b")
    FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git
                         GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)
    FetchContent_MakeAvailable(imgui)
    set(imgui_dir "${imgui_SOURCE_DIR}")
  endif()
endif()
if(NOT EXISTS "${imgui_dir}/imgui.cpp")
  message(FATAL_ERROR "No Dear ImGui in '${imgui_dir}': name a source tree of release 1.92 with -DIMGUI_DIR=…")
endif()

add_library(imgui STATIC "${imgui_dir}/imgui.cpp" "${imgui_dir}/imgui_draw.cpp" "${imgui_dir}/imgui_tables.cpp"
            "${imgui_dir}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_dir}" "${imgui_dir}/misc/cpp")
target_sources(imgui PRIVATE "${imgui_dir}/misc/cpp/imgui_stdlib.cpp")
target_compile_definitions(imgui PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_OBSOLETE_FUNCTIONS)

add_library(imgui_sdl2 STATIC "${imgui_dir}/backends/imgui_impl_sdl2.cpp"
            "${imgui_dir}/backends/imgui_impl_opengl3.cpp")
target_include_directories(imgui_sdl2 SYSTEM PUBLIC "${imgui_dir}/backends")
target_link_libraries(imgui_sdl2 PUBLIC imgui sdl2)
if(EMSCRIPTEN)
  # Answered by src/app/graphics_state_web.cpp.
  set_source_files_properties("${imgui_dir}/backends/imgui_impl_opengl3.cpp" PROPERTIES COMPILE_DEFINITIONS
                              "glGetIntegerv=onrecord_known_integer;glIsEnabled=onrecord_known_switch")
endif()

# --- SDL2
if(EMSCRIPTEN)
  include(sdl2_web)
else()
  find_package(SDL2 REQUIRED)
  find_package(OpenGL REQUIRED)
  add_library(sdl2 INTERFACE)
  target_link_libraries(sdl2 INTERFACE SDL2::SDL2 OpenGL::GL ${CMAKE_DL_LIBS})
endif()
