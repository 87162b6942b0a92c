#include "core/deck/account_logo.h"

#include "core/deck/library.h"
#include "core/deck/placeholders.h"
#include "core/deck/record_placeholders.h"
#include "core/workspace/collect_blobs.h"

#include "tests/support/deck_fixture.h"
#include "tests/support/temp_workspace.h"

#include <QFile>

namespace attache {
namespace {

QByteArray wholePng(int width, int height, char seed = 'a')
{
    return test::DeckFixture::png(width, height, seed) +
           QByteArray("\0\0\0\0IEND\xae\x42\x60\x82", 12);
}

class AccountLogoTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        Account acme;
        acme.name = QStringLiteral("Acme Ltd");
        m_account = m_file.insert(acme).id;
    }
    QString saved(const char *name, const QByteArray &bytes)
    {
        const QString path = m_file.directory.filePath(QLatin1String(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(bytes), bytes.size());
        return path;
    }
    QString logo() { return Store<Account>(m_file.connection()).get(m_account)->logo; }
    QByteArray filledIn()
    {
        const auto values = placeholdersFor(*m_file, {}, m_account);
        EXPECT_TRUE(values);
        return values ? values->logo : QByteArray();
    }

    test::TempWorkspace m_file;
    Id<Account> m_account;
};

TEST_F(AccountLogoTest, IsWhatThePlaceholderStandsForAndGoesBackByUndo)
{
    const QByteArray first = wholePng(40, 20);
    const QByteArray second = wholePng(40, 20, 'b');
    ASSERT_TRUE(setAccountLogo(*m_file, m_account, saved("a.png", first)));
    EXPECT_EQ(filledIn(), first);
    ASSERT_TRUE(setAccountLogo(*m_file, m_account, saved("b.png", second)));
    EXPECT_EQ(filledIn(), second);
    EXPECT_EQ(m_file->undoTitle(), QStringLiteral("Change the logo of \"Acme Ltd\""));
    ASSERT_TRUE(m_file->undo());
    EXPECT_EQ(filledIn(), first);
    // What redo would bring back is not collected.
    ASSERT_TRUE(collectBlobs(*m_file));
    ASSERT_TRUE(m_file->redo());
    EXPECT_EQ(filledIn(), second);
    ASSERT_TRUE(removeAccountLogo(*m_file, m_account));
    EXPECT_EQ(logo(), QString());
    EXPECT_EQ(filledIn(), QByteArray());
}

TEST_F(AccountLogoTest, JpegAndGifAreTakenToo)
{
    const QByteArray jpeg("\xff\xd8\xff\xc0\0\x11\x08\0\x10\0\x20\x03\x01\x22\0\x02\x11\xff\xd9",
                          19);
    ASSERT_TRUE(setAccountLogo(*m_file, m_account, saved("a.jpg", jpeg)));
    EXPECT_EQ(filledIn(), jpeg);
    const QByteArray gif("GIF89a\x10\0\x08\0\0\0\0\x3b", 14);
    ASSERT_TRUE(setAccountLogo(*m_file, m_account, saved("a.gif", gif)));
    EXPECT_EQ(filledIn(), gif);
}

TEST_F(AccountLogoTest, WhatCanBeNoLogoIsNamedAndChangesNothing)
{
    struct Case
    {
        const char *file;
        QByteArray bytes;
        const char *words;
    };
    const std::array cases = {
        Case{"notes.png", "just words", "not a PNG, JPEG or GIF"},
        Case{"drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "not a PNG, JPEG or GIF"},
        Case{"empty.png", {}, "not a PNG, JPEG or GIF"},
        Case{"cut.png", test::DeckFixture::png(40, 20), "incomplete"},
        Case{"wide.png", wholePng(LargestLogoSide + 1, 20), "too many pixels"},
        Case{"heavy.png", wholePng(40, 20) + QByteArray(LargestLogoBytes, 'x'), "too large"},
    };
    for (const Case &each : cases) {
        SCOPED_TRACE(each.file);
        const auto set = setAccountLogo(*m_file, m_account, saved(each.file, each.bytes));
        ASSERT_FALSE(set);
        EXPECT_EQ(set.error().kind, Error::Kind::Invalid);
        EXPECT_TRUE(set.error().message.contains(QLatin1String(each.words)))
            << qPrintable(set.error().message);
        EXPECT_TRUE(set.error().message.contains(QLatin1String(each.file)));
    }
    const auto absent = setAccountLogo(*m_file, m_account, QStringLiteral("/nowhere/a.png"));
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().kind, Error::Kind::Io);
    EXPECT_EQ(logo(), QString());

    const auto nobody = setAccountLogo(*m_file, Id<Account>(4711), saved("a.png", wholePng(4, 2)));
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().kind, Error::Kind::NotFound);
}

TEST_F(AccountLogoTest, TheLimitsThemselvesAreAllowed)
{
    QByteArray largest = wholePng(LargestLogoSide, LargestLogoSide);
    largest += QByteArray(LargestLogoBytes - largest.size(), 'x');
    const QString path = saved("largest.png", largest);
    const auto set = setAccountLogo(*m_file, m_account, path);
    EXPECT_TRUE(set) << (set ? "" : qPrintable(set.error().message));
    EXPECT_FALSE(setAccountLogo(*m_file, m_account, saved("over.png", largest + 'x')));
    EXPECT_FALSE(
        setAccountLogo(*m_file, m_account, saved("high.png", wholePng(20, LargestLogoSide + 1))));
    EXPECT_FALSE(setAccountLogo(*m_file, m_account,
                                saved("cut.gif", QByteArray("GIF89a\x10\0\x08\0\0\0\0", 13))));
}

TEST_F(AccountLogoTest, ThePixelsOfEachFormatAreItsWidthAndHeight)
{
    const auto pixels = [](const QByteArray &bytes) {
        const auto info = pictureInfo(bytes);
        return info ? std::pair(info->width, info->height) : std::pair(-1, -1);
    };
    EXPECT_EQ(pixels(wholePng(40, 20)), std::pair(40, 20));
    EXPECT_EQ(pixels(QByteArray("GIF89a\x10\0\x08\0\0\0\0\x3b", 14)), std::pair(16, 8));
    // Behind another segment and filling bytes.
    EXPECT_EQ(pixels(QByteArray(
                  "\xff\xd8\xff\xe0\0\x04JF\xff\xff\xc2\0\x11\x08\0\x10\0\x20\x03\x01\x22", 22)),
              std::pair(32, 16));
    EXPECT_EQ(pixels(QByteArray(
                  "\xff\xd8\xff\xc4\0\x04JF\xff\xc0\0\x11\x08\0\x10\0\x20\x03\x01\x22", 21)),
              std::pair(32, 16))
        << "a table is no frame";
    EXPECT_EQ(pixels(wholePng(0, 20)), std::pair(-1, -1));
    EXPECT_EQ(pixels(wholePng(40, 0)), std::pair(-1, -1));
    EXPECT_EQ(pixels("GIF89a"), std::pair(-1, -1));
}

} // namespace
} // namespace attache
