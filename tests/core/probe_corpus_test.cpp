#include "tests/fuzz/conversation_probe.h"
#include "tests/fuzz/note_probe.h"
#include "tests/fuzz/values_probe.h"
#include "tests/fuzz/workspace_probe.h"
#include "tests/fuzz/xlsx_probe.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace attache {
namespace {

void probeAll(const char *corpus, void (*probe)(const QByteArray &))
{
    const QDir folder(QStringLiteral(ATTACHE_FIXTURES_DIR "/") + QLatin1String(corpus));
    const QStringList names = folder.entryList(QDir::Files);
    ASSERT_FALSE(names.isEmpty());
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        probe(file.readAll());
    }
}

TEST(ProbeCorpus, OfSpreadsheetsDoesNoHarm)
{
    probeAll("xlsx-corpus", test::probeXlsx);
}

TEST(ProbeCorpus, OfValuesDoesNoHarm)
{
    probeAll("values-corpus", test::probeValues);
}

TEST(ProbeCorpus, OfNotesDoesNoHarm)
{
    probeAll("note-corpus", test::probeNote);
}

TEST(ProbeCorpus, OfConversationsDoesNoHarm)
{
    probeAll("conversation-corpus", test::probeConversation);
}

TEST(ProbeCorpus, OfWorkspacesDoesNoHarm)
{
    probeAll("workspace-corpus", test::probeWorkspace);
}

} // namespace
} // namespace attache
