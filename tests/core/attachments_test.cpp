#include "core/files/attachments.h"

#include "core/deck/package_writer.h"
#include "core/domain/setting.h"
#include "core/files/file_text.h"
#include "core/search/search.h"
#include "core/store/blob_device.h"
#include "core/workspace/collect_blobs.h"
#include "tests/support/sheet_fixture.h"
#include "tests/support/temp_workspace.h"

#include <QFile>
#include <QStandardPaths>

namespace attache::test {
namespace {

class Attachments : public testing::Test
{
protected:
    Attachments()
    {
        Account account;
        account.name = QStringLiteral("Acme");
        m_account = m_file.insert(account);
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_file.directory.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    Result<AttachedFiles> attach(const QStringList &paths)
    {
        return attachFiles(*m_file, recordTypeOf<Account>(), m_account.id.value(), paths);
    }
    std::vector<AttachmentRow> rows()
    {
        const auto rows =
            attachmentsOf(m_file.connection(), recordTypeOf<Account>(), m_account.id.value());
        EXPECT_TRUE(rows.has_value());
        return rows.value_or(std::vector<AttachmentRow>());
    }
    /// What a search for @p words finds among the attachments.
    QStringList found(const QString &words)
    {
        const auto group = searchType(m_file.connection(), QStringLiteral("attachment"), words, 10);
        QStringList titles;
        for (const SearchHit &hit : group ? group->hits : std::vector<SearchHit>())
            titles.append(hit.title);
        return titles;
    }

    TempWorkspace m_file;
    Account m_account;
};

TEST_F(Attachments, SeveralFilesAreOneStepThatCanBeTakenBack)
{
    const QString plan = write(QStringLiteral("plan.txt"), "Servers in the second hall");
    const QString photo = write(QStringLiteral("hall.png"), "\x89PNG\r\n\x1a\n no picture");
    const auto done = attach({plan, photo});
    ASSERT_TRUE(done.has_value());
    EXPECT_TRUE(done->refused.empty());
    ASSERT_EQ(rows().size(), 2U);
    EXPECT_EQ(rows().front().name, QStringLiteral("plan.txt"));
    EXPECT_EQ(rows().front().size, 26);
    EXPECT_EQ(rows().front().mime, QStringLiteral("text/plain"));
    EXPECT_EQ(rows().front().addedOn, m_file.clock.today());
    EXPECT_EQ(rows().back().mime, QStringLiteral("image/png"));
    EXPECT_EQ(*m_file->blob(rows().front().file), QByteArray("Servers in the second hall"));
    ASSERT_TRUE(m_file->undo().has_value());
    EXPECT_TRUE(rows().empty());
    ASSERT_TRUE(m_file->redo().has_value());
    EXPECT_EQ(rows().size(), 2U);
}

TEST_F(Attachments, WhatIsRefusedLeavesTheOthersAlone)
{
    const QString plan = write(QStringLiteral("plan.txt"), "plan");
    const QString huge = write(QStringLiteral("film.mp4"), {});
    ASSERT_TRUE(QFile::resize(huge, LargestAttachment + 1));
    const QString exact = write(QStringLiteral("exact.bin"), {});
    const auto done = attach({huge, m_file.directory.path(),
                              m_file.directory.filePath(QStringLiteral("none.txt")), plan, exact});
    ASSERT_TRUE(done.has_value());
    ASSERT_EQ(done->refused.size(), 3U);
    EXPECT_TRUE(done->refused[0].message.contains(QStringLiteral("film.mp4")));
    EXPECT_TRUE(done->refused[0].message.contains(QStringLiteral("50")));
    EXPECT_EQ(done->refused[2].kind, Error::Kind::Io);
    ASSERT_EQ(done->attached.size(), 2U);
    EXPECT_EQ(done->attached[1].size, 0) << "an empty file is a file";
    const auto none = attach({huge});
    ASSERT_TRUE(none.has_value());
    EXPECT_TRUE(none->title.isEmpty());
    EXPECT_EQ(rows().size(), 2U);
}

TEST_F(Attachments, NotEveryRecordTakesFilesAndNoneThatIsGone)
{
    const QString plan = write(QStringLiteral("plan.txt"), "plan");
    const auto setting = attachFiles(*m_file, recordTypeOf<Setting>(), 1, {plan});
    ASSERT_FALSE(setting.has_value());
    EXPECT_EQ(setting.error().kind, Error::Kind::Invalid);
    const auto gone = attachFiles(*m_file, recordTypeOf<Account>(), 12345, {plan});
    ASSERT_FALSE(gone.has_value());
    EXPECT_EQ(gone.error().kind, Error::Kind::NotFound);
    EXPECT_EQ(attachmentOwner(recordTypeOf<Attachment>()), nullptr);
}

TEST_F(Attachments, TheyGoWithTheirRecordAndComeBackWithIt)
{
    ASSERT_TRUE(attach({write(QStringLiteral("plan.txt"), "plan")}).has_value());
    const QString file = rows().front().file;
    ASSERT_TRUE(m_file
                    ->perform(QStringLiteral("remove"),
                              [&](Writer &writer) { return writer.remove(m_account.id); })
                    .has_value());
    EXPECT_TRUE(rows().empty());
    EXPECT_EQ(*collectBlobs(*m_file), 0) << "undo would need the bytes";
    ASSERT_TRUE(m_file->undo().has_value());
    ASSERT_EQ(rows().size(), 1U);
    EXPECT_EQ(*m_file->blob(file), QByteArray("plan"));
}

TEST_F(Attachments, BytesNobodyRefersToAreCollected)
{
    ASSERT_TRUE(attach({write(QStringLiteral("plan.txt"), "plan")}).has_value());
    EXPECT_EQ(*collectBlobs(*m_file), 0);
    ASSERT_TRUE(m_file
                    ->maintain([](Connection &connection) -> Result<void> {
                        ATTACHE_CHECK(connection.run("DELETE FROM attachment"));
                        return connection.run("DELETE FROM journal");
                    })
                    .has_value());
    EXPECT_EQ(*collectBlobs(*m_file), 1);
}

TEST_F(Attachments, BytesFromTheClipboardAreAFileToo)
{
    const auto done = attachBytes(*m_file, recordTypeOf<Account>(), m_account.id.value(),
                                  QStringLiteral("shot.png"), "\x89PNG\r\n\x1a\n");
    ASSERT_TRUE(done.has_value());
    ASSERT_EQ(rows().size(), 1U);
    EXPECT_EQ(rows().front().mime, QStringLiteral("image/png"));
    const QString target = m_file.directory.filePath(QStringLiteral("copy.png"));
    ASSERT_TRUE(saveBlob(m_file.connection(), rows().front().file, target).has_value());
    QFile copy(target);
    ASSERT_TRUE(copy.open(QIODevice::ReadOnly));
    EXPECT_EQ(copy.readAll(), QByteArray("\x89PNG\r\n\x1a\n"));
    EXPECT_FALSE(saveBlob(m_file.connection(), rows().front().file,
                          m_file.directory.filePath(QStringLiteral("no/such/folder")))
                     .has_value());
    EXPECT_FALSE(saveBlob(m_file.connection(), QStringLiteral("gone"), target).has_value());
}

TEST_F(Attachments, WhatStandsInPlainFilesIsFound)
{
    // "机房在二楼" in GB18030.
    const QByteArray chinese = QByteArray::fromHex("bbfab7bfd4dab6fec2a5");
    ASSERT_TRUE(attach({write(QStringLiteral("a.txt"), chinese),
                        write(QStringLiteral("b.md"), "# Budget\n\nFrozen until spring"),
                        write(QStringLiteral("c.csv"), "name,amount\nsensors,12\n")})
                    .has_value());
    EXPECT_EQ(found(QStringLiteral("机房")), QStringList(QStringLiteral("a.txt")));
    EXPECT_EQ(found(QStringLiteral("frozen")), QStringList(QStringLiteral("b.md")));
    EXPECT_EQ(found(QStringLiteral("sensors")), QStringList(QStringLiteral("c.csv")));
    EXPECT_EQ(found(QStringLiteral("c.csv")), QStringList(QStringLiteral("c.csv")));
}

TEST_F(Attachments, WhatStandsInOfficeFilesIsFound)
{
    SheetFixture sheet{
        {{QStringLiteral("Costs"),
          SheetFixture::texts(1, {QStringLiteral("Item"), QStringLiteral("Sum")}) +
              SheetFixture::texts(2, {QStringLiteral("Gateway"), QStringLiteral("9")})}}};
    const QString costs = m_file.directory.filePath(QStringLiteral("costs.xlsx"));
    ASSERT_TRUE(sheet.save(costs).has_value());
    EXPECT_TRUE(fileText(costs).contains(QStringLiteral("Gateway")));
    EXPECT_TRUE(fileText(costs).contains(QStringLiteral("Costs")));
    // What only calls itself an office file has no text, and that is no error.
    for (const char *name : {"a.docx", "a.xlsx", "a.pptx", "a.pdf", "a.ods"}) {
        const QString path = write(QLatin1String(name), "not what the name says");
        EXPECT_EQ(fileText(path), QString()) << name;
        EXPECT_TRUE(attach({path})->refused.empty()) << name;
    }
}

TEST_F(Attachments, LinesOfADocumentStayLines)
{
    PackageWriter writer;
    writer.relate({}, {{QStringLiteral("rId1"),
                        QLatin1String(relationship::Office) + QStringLiteral("officeDocument"),
                        QStringLiteral("word/document.xml"), false}});
    writer.make(QStringLiteral("word/document.xml"),
                QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml."
                               "document.main+xml"),
                []() -> Result<QByteArray> {
                    return QByteArray("<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>One</w:t>"
                                      "<w:br/><w:t>Two</w:t><w:tab/><w:t>Three</w:t></w:r></w:p>"
                                      "<w:p><w:r><w:t>Four</w:t></w:r></w:p></w:body>"
                                      "</w:document>");
                });
    const QString path = m_file.directory.filePath(QStringLiteral("a.docx"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(writer.write(file).has_value());
    file.close();
    EXPECT_EQ(fileText(path), QStringLiteral("One\nTwo\tThree\nFour"));
}

TEST_F(Attachments, WhatStandsInAPdfIsFound)
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
    const QByteArray stream = "BT /F1 24 Tf 72 700 Td (Annual report of Acme) Tj ET";
    const QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                           "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                           "4 0 obj<</Length " +
                           QByteArray::number(stream.size()) + ">>stream\n" + stream +
                           "\nendstream endobj\n"
                           "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                           "trailer<</Root 1 0 R>>\n%%EOF\n";
    ASSERT_TRUE(attach({write(QStringLiteral("report.pdf"), pdf)}).has_value());
    EXPECT_EQ(rows().front().mime, QStringLiteral("application/pdf"));
    EXPECT_EQ(found(QStringLiteral("annual report")), QStringList(QStringLiteral("report.pdf")));
}

TEST_F(Attachments, ALongTextIsKeptToItsLimit)
{
    const QString path =
        write(QStringLiteral("long.txt"), QByteArray("word ").repeated(MostFileText / 4));
    EXPECT_LE(fileText(path).size(), MostFileText);
    EXPECT_FALSE(fileText(path).isEmpty());
}

TEST_F(Attachments, BytesFromTheClipboardHaveTheSameLimit)
{
    const auto refused =
        attachBytes(*m_file, recordTypeOf<Account>(), m_account.id.value(),
                    QStringLiteral("shot.png"), QByteArray(LargestAttachment + 1, 'x'));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(rows().empty());
}

} // namespace
} // namespace attache::test
