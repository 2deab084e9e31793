// What Dear ImGui's OpenGL backend reads of the graphics state before each frame, to put it back afterwards. In a browser
// such a question waits until all that was drawn so far is done, and nobody else draws on this canvas: it is told the
// state of a new context, which is as good to put back. cmake/dependencies.cmake sends its questions here.
#include <GLES3/gl3.h>

extern "C" {

GL_APICALL void GL_APIENTRY onrecord_known_integer(GLenum name, GLint* value) {
  switch (name) {
    case GL_MAJOR_VERSION:
    case GL_MINOR_VERSION:
    case GL_NUM_EXTENSIONS:
    case GL_MAX_TEXTURE_SIZE:
      return glGetIntegerv(name, value);
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      for (int i = 0; i < 4; ++i) value[i] = 0;
      return;
    case GL_ACTIVE_TEXTURE:
      *value = GL_TEXTURE0;
      return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *value = GL_ONE;
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *value = GL_FUNC_ADD;
      return;
    default:  // nothing is bound, and GL_ZERO is what blending takes of the destination
      *value = 0;
  }
}

GL_APICALL GLboolean GL_APIENTRY onrecord_known_switch(GLenum) {
  return GL_FALSE;
}

}  // extern "C"
