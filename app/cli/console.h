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
    /// What went wrong, with its detail beneath.
    void error(const Error &error);

private:
    QFile m_out;
    QFile m_err;
};

} // namespace attache
