# What WebAssembly builds, from the same libraries as the native program:
#
#   onrecord-engine.{js,wasm}  the analysis, for the page's Worker: src/app/worker_main.cpp and the engine
#   onrecord-viewer.{js,wasm}  the viewer, for the page: src/app/*_web.cpp, the panels, Dear ImGui, SDL2, WebGL 2
#   onrecord.{js,wasm}         the command line, for Node; the same bytes as native
#   tests/engine_tests.js      the tests, for Node
#
# The two modules of the site are ES modules whose default export makes an instance; they need no eval, so that a host's
# Content-Security-Policy can stay strict ('wasm-unsafe-eval' suffices).

set(node_link_options -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=4GB
    -sSTACK_SIZE=1MB)
set(site_link_options -sMODULARIZE=1 -sEXPORT_ES6=1 -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=4GB
    -sSTACK_SIZE=1MB -sFILESYSTEM=0 --no-entry -sEXPORTED_FUNCTIONS=_malloc,_free -sEXPORTED_RUNTIME_METHODS=HEAPU8)

foreach(library onrecord_engine onrecord_view onrecord_cli)
  get_target_property(kind ${library} TYPE)
  if(kind STREQUAL "STATIC_LIBRARY")
    target_compile_options(${library} PRIVATE -O3)
  endif()
endforeach()

if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/src/cli/main.cpp")
  add_executable(onrecord src/cli/main.cpp)
  target_link_libraries(onrecord PRIVATE onrecord_cli onrecord_warnings)
  target_link_options(onrecord PRIVATE ${node_link_options})
endif()

# onrecord_site_module(name SOURCES … LINK … OPTIONS …): its functions are those marked EMSCRIPTEN_KEEPALIVE.
function(onrecord_site_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK;OPTIONS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINK} onrecord_warnings)
  target_link_options(${name} PRIVATE ${site_link_options} ${arg_OPTIONS})
endfunction()

if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/src/app/worker_main.cpp")
  # Of onrecord_app it takes the little that names no panel; the linker leaves the rest.
  onrecord_site_module(onrecord-engine SOURCES src/app/worker_main.cpp LINK onrecord_app
                       OPTIONS -sENVIRONMENT=worker -sEXPORT_NAME=createOnRecordEngine)
endif()

if(app_web_sources)
  onrecord_site_module(onrecord-viewer SOURCES ${app_web_sources} LINK onrecord_app imgui_sdl2
                       OPTIONS -sENVIRONMENT=web -sEXPORT_NAME=createOnRecordViewer -sMIN_WEBGL_VERSION=2
                               -sMAX_WEBGL_VERSION=2)
endif()
