#pragma once

#include <QByteArray>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

namespace attache::bench {

/// The most memory this process ever had, in kilobytes. Not ru_maxrss of its parent's wait: that
/// counts what the parent had when it started us.
inline QByteArray peakKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed();
}

/// Called when a window is painting what it is measured for: when that is on the screen, says
/// the peak memory and ends the process. What a window does when it is closed is not measured.
inline void leaveWhenPainted()
{
    QTimer::singleShot(0, [] {
        std::puts(peakKilobytes().constData());
        std::fflush(stdout);
        std::_Exit(0);
    });
}

} // namespace attache::bench
