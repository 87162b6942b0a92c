#include "ui/lists/qr_dialog.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace attache {

namespace {

/// Squares of the light margin on each side.
constexpr int Margin = 4;
constexpr int Side = 420;

} // namespace

QrView::QrView(QrCode code, QWidget *parent)
    : QWidget(parent)
    , m_code(std::move(code))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("QR code"));
}

QSize QrView::sizeHint() const
{
    // Whole pixels for each square.
    const int squares = m_code.size() + 2 * Margin;
    const int side = squares * std::max(3, Side / squares);
    return {side, side};
}

void QrView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const int square = width() / (m_code.size() + 2 * Margin);
    for (int row = 0; row < m_code.size(); ++row) {
        for (int column = 0; column < m_code.size(); ++column) {
            if (m_code.isDark(column, row))
                painter.fillRect((column + Margin) * square, (row + Margin) * square, square,
                                 square, Qt::black);
        }
    }
}

QrDialog::QrDialog(const QString &title, QrCode code, const QString &note, QWidget *parent)
    : QDialog(parent)
    , m_view(new QrView(std::move(code)))
{
    setWindowTitle(title);
    setModal(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space4, tokens::Space4, tokens::Space4, tokens::Space4);
    column->setSpacing(tokens::Space3);
    column->addWidget(m_view, 0, Qt::AlignHCenter);
    auto *below = new TextLabel(note, FontRole::Body, TextColor::Secondary);
    below->setWordWrap(true);
    below->setAlignment(Qt::AlignHCenter);
    column->addWidget(below);
    auto *close = new Button(Common::tr("Close"));
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &Button::clicked, this, &QDialog::accept);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

QrDialog *QrDialog::show(Desk &desk, QWidget *parent, const QString &title,
                         const Result<QByteArray> &text, const QString &note)
{
    if (!text) {
        desk.report(text.error());
        return nullptr;
    }
    Result<QrCode> code = QrCode::of(*text);
    if (!code) {
        desk.report(code.error());
        return nullptr;
    }
    auto *dialog = new QrDialog(title, *std::move(code), note, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->QDialog::show();
    return dialog;
}

} // namespace attache
