# Options that hold for every target, so that all translation units agree on them.

# ccache, when there is one: a clean build is then quick.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT EMSCRIPTEN AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# The engine never throws, and WebAssembly pays for unwinding: no exceptions in any target, natively neither, so that a
# `throw` is found by the first compiler that sees it.
add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>")

# A fused multiply-add rounds once instead of twice: without it, native and WebAssembly give the same bits.
add_compile_options("$<$<COMPILE_LANGUAGE:C,CXX>:-ffp-contract=off>")

if(EMSCRIPTEN)
  add_compile_options(-msimd128) # in every browser since 2023
endif()

if(ONRECORD_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(ONRECORD_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# For our own sources only.
add_library(onrecord_warnings INTERFACE)
target_compile_options(onrecord_warnings INTERFACE -Wall -Wextra)
