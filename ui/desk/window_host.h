#pragma once

#include "ui/style/theme.h"

#include <QString>

namespace attache {

/// What a window asks of the program around it. Everything is done after the call has returned,
/// because it may close the window.
class WindowHost
{
public:
    virtual ~WindowHost() = default;

    /// "zh_CN" or "en"; empty follows the system. The window is made anew in it.
    virtual void setLanguage(const QString &language) = 0;
    virtual void setTheme(Theme::Scheme scheme) = 0;

    /// Opens another workspace in place of this one; asks which when @p path is empty.
    virtual void openFile(const QString &path = {}) = 0;
    /// Opens another workspace in place of this one to look at it, not to change it.
    virtual void openReadOnly(const QString &path) = 0;
    /// Shows the first choices: sample, import, empty.
    virtual void startAnew() = 0;
    /// Closes the workspace and opens it again for writing.
    virtual void openForWriting() = 0;
    /// Puts @p backup in the place of the workspace; the replaced file is kept.
    virtual void restore(const QString &backup) = 0;
    virtual void quit() = 0;
};

} // namespace attache
