#include "tests/print/pdf_tools.h"
#include "tests/print/sample_documents.h"
#include "ui/print/pdf_writer.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimeZone>

#include <gtest/gtest.h>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace attache;

namespace {

class PdfWriter : public ::testing::Test
{
protected:
    QString path() const { return m_folder.filePath(u"纪要 2026.pdf"_qs); }
    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    }

    void writeOld() const
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("old");
    }

    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(PdfWriter, ReplacesAnOlderFileAsAWhole)
{
    writeOld();
    const auto result = writePdf(samples::minutes(), path());
    ASSERT_TRUE(result) << result.error().message.toStdString();
    EXPECT_TRUE(content().startsWith("%PDF-"));
    EXPECT_TRUE(content().trimmed().endsWith("%%EOF"));
    EXPECT_EQ(files().size(), 1);
}

TEST_F(PdfWriter, SameInputSameBytes)
{
    const auto first = renderPdf(samples::brief());
    const auto second = renderPdf(samples::brief());
    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    EXPECT_EQ(*first, *second);
}

TEST_F(PdfWriter, StaysSmall)
{
    const auto bytes = renderPdf(samples::minutes());
    ASSERT_TRUE(bytes);
    EXPECT_LT(bytes->size(), 120'000);
}

TEST_F(PdfWriter, FolderThatDoesNotExistIsAnError)
{
    const auto result = writePdf(samples::minutes(), m_folder.filePath(u"none/paper.pdf"_qs));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, Error::Kind::Io);
    EXPECT_TRUE(result.error().message.contains(u"paper.pdf"_qs));
}

#ifdef Q_OS_LINUX
TEST_F(PdfWriter, DiskFullLeavesTheOldFileAndNothingElse)
{
    writeOld();
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 4096;
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto result = writePdf(samples::minutes(), path());
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, Error::Kind::Io);
    EXPECT_EQ(content(), "old");
    EXPECT_EQ(files().size(), 1);
}

TEST_F(PdfWriter, ReadOnlyFolderLeavesTheOldFileAndNothingElse)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "the superuser may write anywhere";
    writeOld();
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner);
    const auto result = writePdf(samples::minutes(), path());
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, Error::Kind::Io);
    EXPECT_EQ(content(), "old");
    EXPECT_EQ(files().size(), 1);
}
#endif

TEST_F(PdfWriter, PasswordTooLongIsSaidBeforeAnythingIsWritten)
{
    PdfOptions options;
    options.password = QString(43, u'密');
    const auto result = writePdf(samples::minutes(), path(), options);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, Error::Kind::Invalid);
    EXPECT_EQ(result.error().field, u"password"_qs);
    EXPECT_TRUE(files().isEmpty());
}

class PdfInfo : public PdfWriter
{
protected:
    void SetUp() override
    {
        if (!pdf::toolsInstalled())
            GTEST_SKIP() << "pdftotext and pdfinfo (poppler-utils) are not installed";
    }
};

TEST_F(PdfInfo, SaysWhatThePaperIs)
{
    Document paper = samples::minutes();
    EXPECT_EQ(pdf::infoOf(paper, u"Title"_qs), u"客户拜访纪要"_qs);
    EXPECT_EQ(pdf::infoOf(paper, u"Author"_qs), u"王工"_qs);
    EXPECT_EQ(pdf::infoOf(paper, u"Subject"_qs), u"重庆江岸汽车股份有限公司"_qs);
    EXPECT_EQ(pdf::infoOf(paper, u"Keywords"_qs), u"纪要, 车联网"_qs);
    EXPECT_EQ(pdf::infoOf(paper, u"Creator"_qs), u"Attaché"_qs);
    EXPECT_EQ(pdf::infoOf(paper, u"CreationDate"_qs), QString());
    EXPECT_EQ(pdf::infoOf(paper, u"Page size"_qs), u"595 x 842 pts (A4)"_qs);
}

TEST_F(PdfInfo, IsDatedAsAsked)
{
    PdfOptions options;
    options.created = QDateTime(QDate(2026, 11, 22), QTime(15, 34), QTimeZone(8 * 3600));
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"p.pdf"_qs);
    ASSERT_TRUE(writePdf(samples::minutes(), file, options));
    const QString raw = pdf::run(u"pdfinfo"_qs, {u"-rawdates"_qs, file});
    EXPECT_TRUE(raw.contains(u"D:20261122153400+08'00'"_qs)) << raw.toStdString();
}

TEST_F(PdfInfo, CarriesItsLanguage)
{
    PdfOptions options;
    options.language = u"zh-CN"_qs;
    const auto bytes = renderPdf(samples::minutes(), options);
    ASSERT_TRUE(bytes);
    // The catalogue is in a compressed object stream; qpdf, where present, shows it.
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"p.pdf"_qs);
    ASSERT_TRUE(writePdf(samples::minutes(), file, options));
    bool failed = false;
    const QString shown =
        pdf::run(u"qpdf"_qs, {u"--qdf"_qs, u"--object-streams=disable"_qs, file, u"-"_qs}, &failed);
    if (failed)
        GTEST_SKIP() << "qpdf is not installed";
    EXPECT_TRUE(shown.contains(QRegularExpression(u"/Lang \\(zh-CN\\)"_qs)));
}

TEST_F(PdfInfo, PasswordIsRequired)
{
    PdfOptions options;
    options.password = u"密码 s3cret"_qs;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"p.pdf"_qs);
    ASSERT_TRUE(writePdf(samples::minutes(), file, options));
    bool failed = false;
    pdf::run(u"pdfinfo"_qs, {file}, &failed);
    EXPECT_TRUE(failed);
    pdf::run(u"pdfinfo"_qs, {u"-upw"_qs, u"wrong"_qs, file}, &failed);
    EXPECT_TRUE(failed);
    const QString info = pdf::run(u"pdfinfo"_qs, {u"-upw"_qs, options.password, file}, &failed);
    EXPECT_FALSE(failed);
    EXPECT_TRUE(info.contains(u"AES-256"_qs)) << info.toStdString();
    const QString text = pdf::run(u"pdftotext"_qs, {u"-upw"_qs, options.password, file, u"-"_qs});
    EXPECT_TRUE(text.contains(u"责任人"_qs));
}

TEST_F(PdfInfo, LongTableRepeatsItsHeadOnEveryPage)
{
    const QString text = pdf::textOf(samples::longTable(200), {u"-layout"_qs});
    const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
    ASSERT_GT(pages.size(), 3);
    for (const QString &page : pages)
        EXPECT_TRUE(page.contains(u"责任人"_qs));
    for (const int row : {1, 50, 100, 150, 200})
        EXPECT_TRUE(text.contains(u"第 %1 件事情要办"_qs.arg(row))) << row;
    EXPECT_TRUE(pages.last().contains(u"Page %1 of %1"_qs.arg(pages.size())));
}
