#pragma once

class QString;

namespace attache {

/// Opens the window and runs until the person closes it; gives the exit status of the program.
/// Without a @p file the workspace opened last, or the start page. @p language is "zh_CN" or "en"
/// for this run; empty takes what the person chose, or the system's. Nothing of Qt may have been
/// started before.
int runWindow(int argc, char **argv, const QString &file, const QString &language);

} // namespace attache
