# Writes a C++ source that holds text files of assets/ as string literals.
#   cmake -DROOT=… -DOUT=… -DFILES=lists/a.txt,lists/b.txt -P embed_assets.cmake
string(REPLACE "," ";" FILES "${FILES}")
set(source "#include \"base/word_list.h\"\n\nnamespace onrecord {\n\n")
string(APPEND source "std::string_view embedded_asset(std::string_view name) {\n")
foreach(name IN LISTS FILES)
  file(READ "${ROOT}/${name}" content)
  # A string literal may be no longer than 64 KB everywhere; adjacent ones are joined by the compiler.
  string(REGEX REPLACE "\n" "\n)asset\"\n    R\"asset(" content "${content}")
  string(APPEND source "  if (name == \"${name}\") return std::string_view(R\"asset(${content})asset\");\n")
endforeach()
string(APPEND source "  return {};\n}\n\n}  // namespace onrecord\n")
file(WRITE "${OUT}" "${source}")
