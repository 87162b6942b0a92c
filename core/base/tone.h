#pragma once

namespace attache {

/// What a piece of content means to the reader; a renderer maps it to colour *and* form.
enum class Tone { Neutral, Accent, Ok, Warn, Danger, Muted };

} // namespace attache
