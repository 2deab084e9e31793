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
    -sSTACK_SIZE=1MB -sFILESYSTEM=0
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8,HEAPU8,HEAPU32,HEAPF32)

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

if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/src/app/worker_main.cpp")
  add_executable(onrecord-engine src/app/worker_main.cpp)
  target_link_libraries(onrecord-engine PRIVATE onrecord_engine onrecord_warnings)
  target_link_options(onrecord-engine PRIVATE ${site_link_options} -sENVIRONMENT=worker --no-entry
                      -sEXPORT_NAME=createOnRecordEngine -sEXPORTED_FUNCTIONS=_malloc,_free)
endif()

if(app_web_sources)
  add_executable(onrecord-viewer ${app_web_sources})
  target_link_libraries(onrecord-viewer PRIVATE onrecord_app imgui_sdl2 onrecord_warnings)
  target_link_options(onrecord-viewer PRIVATE ${site_link_options} -sENVIRONMENT=web -sMIN_WEBGL_VERSION=2
                      -sMAX_WEBGL_VERSION=2 -sEXPORT_NAME=createOnRecordViewer
                      -sEXPORTED_FUNCTIONS=_main,_malloc,_free)
endif()
