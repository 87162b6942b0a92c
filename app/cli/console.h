#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace attache {

/// Where a command speaks: results to standard output, messages to standard error, both UTF-8.
class Console
{
public:
    Console();

    /// A line of the result.
    void line(const QString &text);
    /// Text of the result that ends its own lines.
    void text(const QString &text);
    void json(const QJsonObject &object);
    void json(const QJsonArray &array);
    /// A line for the person beside the result.
    void note(const QString &text);
    /// Shows @p percent of @p what, over what it showed before on a terminal; in a line of its own
    /// otherwise, and there only where @p always. The work is over at 100.
    void progress(const QString &what, int percent, bool always);
    /// What went wrong, with its detail beneath.
    void error(const Error &error);

private:
    QFile m_out;
    QFile m_err;
    int m_percent = -1;        ///< the percentage shown last
    bool m_unfinished = false; ///< the terminal's cursor stands behind a progress line
};

} // namespace attache
