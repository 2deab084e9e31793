# SDL2 for the browser: its sources, compiled as Emscripten's own port does against the ready-made
# SDL_config_emscripten.h, since SDL's own CMake takes ten minutes of checks under Emscripten. Where no Debian mirror is
# known, the port itself.

set(SDL2_DIR "" CACHE PATH "Source tree of SDL 2.32 for the browser (empty: fetched)")
set(sdl2_dir "${SDL2_DIR}")
if(NOT sdl2_dir)
  fetch_debian_source(sdl2_dir libsdl2 2.32 pool/main/libs/libsdl2/libsdl2_2.32.4+dfsg.orig.tar.gz
                      d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277)
endif()
if(NOT sdl2_dir)
  add_library(sdl2 INTERFACE)
  target_compile_options(sdl2 INTERFACE -sUSE_SDL=2)
  target_link_options(sdl2 INTERFACE -sUSE_SDL=2)
  return()
endif()
if(NOT EXISTS "${sdl2_dir}/include/SDL.h")
  message(FATAL_ERROR "No SDL2 in '${sdl2_dir}': name a source tree of SDL 2.32 with -DSDL2_DIR=…")
endif()

set(folders . atomic audio cpuinfo events file filesystem/emscripten haptic haptic/dummy joystick joystick/dummy
            joystick/emscripten libm loadso/dlopen locale locale/emscripten misc misc/emscripten power render sensor
            sensor/dummy stdlib thread thread/generic timer timer/unix video video/emscripten video/yuv2rgb)
set(sdl2_sources "")
foreach(folder IN LISTS folders)
  file(GLOB sources "${sdl2_dir}/src/${folder}/*.c")
  list(APPEND sdl2_sources ${sources})
endforeach()

add_library(sdl2 STATIC ${sdl2_sources})
target_include_directories(sdl2 SYSTEM PUBLIC "${sdl2_dir}/include")
# The viewer draws with OpenGL itself and plays, vibrates and senses nothing.
target_compile_definitions(sdl2 PRIVATE SDL_AUDIO_DISABLED SDL_JOYSTICK_DISABLED SDL_HAPTIC_DISABLED
                           SDL_SENSOR_DISABLED SDL_POWER_DISABLED SDL_RENDER_DISABLED)
target_compile_options(sdl2 PRIVATE -Os -w)
