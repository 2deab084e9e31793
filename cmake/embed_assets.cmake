# embed_assets(target FUNCTION f HEADER h ROOT folder FILES …): a library that holds the files' bytes and defines
# `std::string_view onrecord::f(std::string_view name)`, declared in header h, which finds them by their path in the
# folder. The bytes go through the assembler's .incbin, natively and in WebAssembly alike: no size is too large for it.

function(embed_assets target)
  cmake_parse_arguments(arg "" "FUNCTION;HEADER;ROOT" "FILES" ${ARGN})
  set(assembly "")
  set(declarations "")
  set(entries "")
  foreach(file IN LISTS arg_FILES)
    file(RELATIVE_PATH name "${arg_ROOT}" "${file}")
    string(MAKE_C_IDENTIFIER "${arg_FUNCTION}_${name}" symbol)
    string(APPEND assembly "ASSET(${symbol}, \"${file}\")\n")
    string(APPEND declarations "extern const char ${symbol}[], ${symbol}_end[];\n")
    string(APPEND entries "      {\"${name}\", ${symbol}, ${symbol}_end},\n")
  endforeach()
  configure_file("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embedded_assets.S.in" ${target}.S @ONLY)
  configure_file("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embedded_assets.cpp.in" ${target}.cpp @ONLY)
  set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${target}.S" PROPERTIES OBJECT_DEPENDS "${arg_FILES}")
  add_library(${target} STATIC "${CMAKE_CURRENT_BINARY_DIR}/${target}.S" "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp")
  target_include_directories(${target} PUBLIC src)
endfunction()
