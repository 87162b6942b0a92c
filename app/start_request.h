#pragma once

#include <QString>
#include <QStringList>

namespace attache {

/// What the words behind "attache" ask for, before any application object exists.
struct StartRequest
{
    enum class Mode {
        Window,  ///< no verb: `file`, or the workspace opened last where it is empty
        Command, ///< `verb` with its `arguments`
        Help,
        Version,
        Wrong, ///< `fault` says why
    };

    Mode mode = Mode::Window;
    QString file;
    QString verb;
    QStringList arguments; ///< behind the verb, common options included as they stood
    QString workspace;     ///< from a common option before the verb
    QString language;      ///< likewise; "zh_CN", "en" or empty for the system's
    bool json = false;     ///< likewise
    QString fault;         ///< the option or value nobody knows

    /// @p arguments without the program's own name.
    static StartRequest read(const QStringList &arguments);

    /// Whether the command draws pages, so that it wants Qt Gui.
    bool drawsPages() const;
};

} // namespace attache
