#pragma once

#include "app/cli/command.h"
#include "core/brief/document.h"

namespace attache {

/// The options by which the form of a document is chosen: --pdf, --markdown, --text.
void declareDocumentForms(QCommandLineParser &parser);
/// Whether one of them is asked for, and not what the command says otherwise.
bool wantsDocument(const Invocation &call);
/// Gives @p document in the form asked for.
Result<void> giveDocument(Invocation &call, const Document &document);

} // namespace attache
