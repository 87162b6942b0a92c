#pragma once

#include "app/cli/command.h"
#include "core/brief/document.h"

namespace attache {

/// The options by which the form of a document is chosen: --pdf, --markdown, --text.
void declareDocumentForms(QCommandLineParser &parser);
/// The options by which a PDF gets a password: --password, --password-env.
void declarePassword(QCommandLineParser &parser);
/// Whether one of these is there.
bool wantsPassword(const Invocation &call);
/// The password asked for, empty where none is. Invalid where it would be an empty one: what should
/// have a password must not be written without.
Result<QString> passwordOf(const Invocation &call);
/// Whether a form or a password is asked for, and not what the command says otherwise.
bool wantsDocument(const Invocation &call);
/// Gives @p document in the form asked for.
Result<void> giveDocument(Invocation &call, const Document &document);

} // namespace attache
