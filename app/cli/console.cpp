#include "app/cli/console.h"

#include <QJsonDocument>

#include <cstdio>

namespace attache {

Console::Console()
{
    (void)m_out.open(stdout, QIODevice::WriteOnly);
    (void)m_err.open(stderr, QIODevice::WriteOnly);
}

void Console::line(const QString &text)
{
    m_out.write(text.toUtf8() + '\n');
}

void Console::text(const QString &text)
{
    m_out.write(text.toUtf8());
    if (!text.endsWith(QLatin1Char('\n')))
        m_out.write("\n");
}

void Console::json(const QJsonObject &object)
{
    m_out.write(QJsonDocument(object).toJson());
}

void Console::json(const QJsonArray &array)
{
    m_out.write(QJsonDocument(array).toJson());
}

void Console::note(const QString &text)
{
    m_out.flush();
    m_err.write(text.toUtf8() + '\n');
    m_err.flush();
}

void Console::error(const Error &error)
{
    note(error.message.isEmpty() ? error.detail : error.message);
    if (!error.message.contains(error.detail) && !error.message.isEmpty())
        note(QStringLiteral("  ") + error.detail);
}

} // namespace attache
