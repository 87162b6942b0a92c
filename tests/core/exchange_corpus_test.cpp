#include "tests/fuzz/csv_probe.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace attache {
namespace {

TEST(CsvCorpus, EveryFileIsReadOrRefusedWithoutHarm)
{
    const QDir folder(QStringLiteral(ATTACHE_FIXTURES_DIR "/csv-corpus"));
    const QStringList names = folder.entryList(QDir::Files);
    ASSERT_FALSE(names.isEmpty());
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        test::probeCsv(file.readAll());
    }
}

} // namespace
} // namespace attache
