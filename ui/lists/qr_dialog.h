#pragma once

#include "core/exchange/qr_code.h"

#include <QDialog>

namespace attache {

class Desk;

/// A QR code, dark on light in any theme, with the margin that cameras look for.
class QrView : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QrCode code, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrCode m_code;
};

/// Shows a text as a QR code, to be taken up by a phone. Esc closes it.
class QrDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p note says below the code what it is.
    QrDialog(const QString &title, QrCode code, const QString &note, QWidget *parent = nullptr);

    /// Opens it for @p text; an error of it or of its code is reported instead, and null returned.
    static QrDialog *show(Desk &desk, QWidget *parent, const QString &title,
                          const Result<QByteArray> &text, const QString &note);

    QrView *view() const { return m_view; }

private:
    QrView *m_view;
};

} // namespace attache
