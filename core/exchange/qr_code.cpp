#include "core/exchange/qr_code.h"

#include <QCoreApplication>

#include <qrencode.h>

#include <memory>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QrCode)
};

struct FreeCode
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

Code encoded(const QByteArray &text, QRecLevel level)
{
    constexpr int SmallestThatHoldsIt = 0;
    return Code(QRcode_encodeData(static_cast<int>(text.size()),
                                  reinterpret_cast<const unsigned char *>(text.constData()),
                                  SmallestThatHoldsIt, level));
}

} // namespace

Result<QrCode> QrCode::of(const QByteArray &text)
{
    // A short one can lose a few squares; of a long one they would be too small.
    constexpr qsizetype Short = 300;
    const Code code =
        text.isEmpty() ? Code() : encoded(text, text.size() <= Short ? QR_ECLEVEL_M : QR_ECLEVEL_L);
    if (!code)
        return Error{Error::Kind::Invalid,
                     text.isEmpty() ? Words::tr("There is nothing to show as a QR code.")
                                    : Words::tr("This is too long for a QR code."),
                     {},
                     {}};
    const auto squares = static_cast<qsizetype>(code->width) * code->width;
    return QrCode(code->width, QByteArray(reinterpret_cast<const char *>(code->data), squares));
}

QByteArray fitForQrCode(const QString &text, bool *isCut)
{
    QByteArray whole = text.trimmed().toUtf8();
    if (isCut)
        *isCut = whole.size() > MostQrBytes;
    if (whole.size() <= MostQrBytes)
        return whole;
    const QByteArray more = QStringLiteral("\n…").toUtf8();
    QByteArray fitting = whole.first(MostQrBytes - more.size());
    if (const qsizetype end = fitting.lastIndexOf('\n'); end > 0)
        return fitting.first(end) + more;
    // One endless line: at least not in the middle of a character.
    while (!fitting.isEmpty() && (fitting.back() & 0xC0) == 0x80)
        fitting.chop(1);
    fitting.chop(1);
    return fitting + more;
}

} // namespace attache
