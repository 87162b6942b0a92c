#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace attache {

/// A QR code as squares that are dark or light, without the light margin of four squares that
/// belongs around it. Made by libqrencode.
class QrCode
{
public:
    /// The code of @p text, in UTF-8; it grows with the text. Invalid where that is empty or longer
    /// than a code can hold.
    static Result<QrCode> of(const QByteArray &text);

    /// Squares in a row; as many rows.
    int size() const { return m_size; }
    bool isDark(int column, int row) const
    {
        return (m_squares[static_cast<qsizetype>(row) * m_size + column] & 1) != 0;
    }

private:
    QrCode(int size, QByteArray squares)
        : m_size(size)
        , m_squares(std::move(squares))
    {
    }

    int m_size;
    QByteArray m_squares;
};

/// What a phone still reads from a screen, in bytes.
inline constexpr qsizetype MostQrBytes = 1500;

/// @p text in UTF-8, and where that is too long for a phone its first lines with "…" behind them.
QByteArray fitForQrCode(const QString &text, bool *isCut = nullptr);

} // namespace attache
