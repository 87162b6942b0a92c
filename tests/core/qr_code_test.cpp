#include "core/exchange/qr_code.h"

#include "core/brief/brief.h"
#include "core/brief/document_text.h"
#include "core/exchange/export_cards.h"
#include "core/queries/visit_records.h"
#include "core/sample/sample_workspace.h"
#include "tests/support/temp_workspace.h"

// Its text in UTF-8 instead of wide characters.
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

namespace attache {
namespace {

using test::TempWorkspace;

/// What a phone reads from @p code on a screen.
QString decoded(const QrCode &code)
{
    constexpr int Square = 4;
    constexpr int Margin = 4;
    const int side = (code.size() + 2 * Margin) * Square;
    QByteArray grey(static_cast<qsizetype>(side) * side, '\xFF');
    for (int y = 0; y < code.size() * Square; ++y) {
        for (int x = 0; x < code.size() * Square; ++x) {
            if (code.isDark(x / Square, y / Square))
                grey[static_cast<qsizetype>(y + Margin * Square) * side + x + Margin * Square] = 0;
        }
    }
    const ZXing::ImageView image(reinterpret_cast<const std::uint8_t *>(grey.constData()), side,
                                 side, ZXing::ImageFormat::Lum);
    const auto read =
        ZXing::ReadBarcode(image, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    return QString::fromStdString(read.text());
}

TEST(QrCode, IsReadAgainInBothLanguages)
{
    for (const QString &text :
         {QStringLiteral("Anna Lee, +86 138 0000 1111"),
          QStringLiteral("王建国（采购经理）\n长安汽车 · 重庆"), QString(MostQrBytes, u'x')}) {
        const auto code = QrCode::of(text.toUtf8());
        ASSERT_OK(code);
        EXPECT_EQ(decoded(*code), text);
    }
}

TEST(QrCode, RefusesWhatItCannotHold)
{
    EXPECT_FALSE(QrCode::of({}).has_value());
    EXPECT_FALSE(QrCode::of(QByteArray(4000, 'x')).has_value());
}

TEST(QrCode, ALongTextIsCutBetweenLinesOrCharacters)
{
    bool isCut = true;
    EXPECT_EQ(fitForQrCode(QStringLiteral(" 短 "), &isCut), QStringLiteral("短").toUtf8());
    EXPECT_FALSE(isCut);
    const QString lines = QStringLiteral("一行字\n").repeated(1000);
    const QByteArray cut = fitForQrCode(lines, &isCut);
    EXPECT_TRUE(isCut);
    EXPECT_LE(cut.size(), MostQrBytes);
    EXPECT_TRUE(QString::fromUtf8(cut).endsWith(QStringLiteral("一行字\n…")));
    const QString endless = QString::fromUtf8(fitForQrCode(QString(2000, u'字'), &isCut));
    EXPECT_FALSE(endless.contains(QChar::ReplacementCharacter));
    EXPECT_TRUE(endless.endsWith(QStringLiteral("字\n…")));
    EXPECT_TRUE(QrCode::of(cut).has_value());
}

TEST(QrCode, OfAContactAVisitAndABriefHoldsThem)
{
    TempWorkspace file;
    ASSERT_OK(fillSample(*file, Language::Chinese));
    Connection &connection = file.connection();
    const auto contacts = Store<Contact>(connection).list("ORDER BY id LIMIT 20");
    ASSERT_OK(contacts);
    for (const Contact &contact : *contacts) {
        const auto card = cardForPhone(connection, contact.id);
        ASSERT_OK(card);
        const QString read = decoded(*QrCode::of(*card));
        EXPECT_EQ(read, QString::fromUtf8(*card));
        EXPECT_TRUE(read.contains(QStringLiteral("FN:") + contact.name));
    }
    const auto visits = Store<Visit>(connection).list("ORDER BY id LIMIT 10");
    ASSERT_OK(visits);
    for (const Visit &visit : *visits) {
        const auto event = eventForPhone(connection, visit.id, file.clock.now());
        ASSERT_OK(event);
        const QString read = decoded(*QrCode::of(*event));
        EXPECT_EQ(read, QString::fromUtf8(*event));
        EXPECT_TRUE(read.contains(QStringLiteral("BEGIN:VEVENT")));
        const auto brief = briefData(connection, visit.id, file.clock.today(), Language::Chinese);
        ASSERT_OK(brief);
        const QByteArray text = fitForQrCode(toPlainText(makeBriefDocument(*brief)));
        EXPECT_EQ(decoded(*QrCode::of(text)), QString::fromUtf8(text));
    }
}

} // namespace
} // namespace attache
