#include "app/cli/console.h"

#include <QJsonDocument>

#include <cstdio>

#include <unistd.h>

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

void Console::progress(const QString &what, int percent, bool always)
{
    const bool terminal = isatty(fileno(stderr)) != 0;
    if (percent == m_percent || (!terminal && !always))
        return;
    m_percent = percent;
    const QByteArray text = QStringLiteral("%1 %2 %").arg(what).arg(percent).toUtf8();
    // Behind a shorter text the rest of a longer one would stay: erase to the end of the line.
    m_err.write(terminal ? "\r" + text + "\x1b[K" : text + '\n');
    m_unfinished = terminal;
    m_err.flush();
}

void Console::note(const QString &text)
{
    m_out.flush();
    if (m_unfinished)
        m_err.write("\n");
    m_unfinished = false;
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
