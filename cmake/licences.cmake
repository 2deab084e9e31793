# The licence of everything that the site ships, in build/…/licences/. The first of the files that exists is taken.

function(add_licence name)
  foreach(file IN LISTS ARGN)
    if(EXISTS "${file}")
      configure_file("${file}" "${CMAKE_BINARY_DIR}/licences/${name}.txt" COPYONLY)
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "No licence text of ${name}: looked for ${ARGN}")
endfunction()

add_licence(Record-Serif-OFL "${serif}/LICENSE_FONT")
add_licence(Record-Sans-OFL "${sans}/LICENSE_FONT")
add_licence(Dear-ImGui-MIT "${imgui_dir}/LICENSE.txt")
add_licence(MD4C-MIT "${md4c_dir}/LICENSE.md")
add_licence(nlohmann-json-MIT /usr/share/doc/nlohmann-json3-dev/copyright "${JSON_INCLUDE_DIR}/../LICENSE.MIT"
            "${JSON_INCLUDE_DIR}/../share/licenses/nlohmann_json/LICENSE.MIT")
if(EMSCRIPTEN)
  if(sdl2_dir)
    add_licence(SDL2-zlib "${sdl2_dir}/LICENSE.txt")
  endif()
  add_licence(Emscripten "${EMSCRIPTEN_ROOT_PATH}/LICENSE" "${EMSCRIPTEN_ROOT_PATH}/../doc/emscripten/copyright")
endif()
