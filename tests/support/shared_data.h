#pragma once

#include <QDir>
#include <QFile>
#include <QString>

#include <gtest/gtest.h>

namespace attache::test {

/// The path of a real-life input file; those are not part of the repository.
inline QString sharedData(const char *name)
{
    return QDir::cleanPath(QStringLiteral(ATTACHE_SHARED_DIR "/data/") + QString::fromUtf8(name));
}

} // namespace attache::test

/// Skips the test when the real-life input is not at hand.
#define ATTACHE_NEEDS_DATA(name)                                                                   \
    if (!QFile::exists(attache::test::sharedData(name)))                                           \
    GTEST_SKIP() << name << " is not at hand"
