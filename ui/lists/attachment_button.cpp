#include "ui/lists/attachment_button.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QBuffer>
#include <QContextMenuEvent>
#include <QImage>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace attache {

namespace {

constexpr int Height = 26;
constexpr int Pad = 4;
constexpr int PictureSide = 18;
constexpr int MostNameWidth = 190;
constexpr int LeastNameWidth = 40;

QString iconOf(const QString &mime)
{
    if (mime.startsWith(QLatin1String("image/")))
        return QStringLiteral("image-x-generic");
    if (mime == QLatin1String("application/pdf"))
        return QStringLiteral("application-pdf");
    if (mime.contains(QLatin1String("presentation")) || mime.contains(QLatin1String("powerpoint")))
        return QStringLiteral("x-office-presentation");
    if (mime.contains(QLatin1String("spreadsheet")) || mime.contains(QLatin1String("excel")) ||
        mime == QLatin1String("text/csv"))
        return QStringLiteral("x-office-spreadsheet");
    if (mime.contains(QLatin1String("word")) || mime.contains(QLatin1String("document.text")))
        return QStringLiteral("x-office-document");
    if (mime.startsWith(QLatin1String("text/")))
        return QStringLiteral("text-x-generic");
    return QStringLiteral("mail-attachment");
}

} // namespace

AttachmentButton::AttachmentButton(const QString &name, const QString &mime, qint64 size,
                                   QWidget *parent)
    : QAbstractButton(parent)
    , m_size(QLocale().formattedDataSize(size, size < (1 << 20) ? 0 : 1,
                                         QLocale::DataSizeTraditionalFormat))
    , m_icon(iconOf(mime))
{
    setText(name);
    //: A file and its size, read aloud
    setAccessibleName(Common::tr("%1, %2").arg(name, m_size));
    setAccessibleDescription(tr("Opens the file; Delete removes it"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void AttachmentButton::setPreview(const QImage &large)
{
    m_large = large;
    update();
}

QSize AttachmentButton::sizeHint() const
{
    const int name = QFontMetrics(fontFor(FontRole::Body)).horizontalAdvance(text()) + 1;
    const int size = QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(m_size) + 1;
    return {Pad + PictureSide + tokens::Space2 + qMin(name, MostNameWidth) + tokens::Space2 + size +
                Pad,
            Height};
}

QSize AttachmentButton::minimumSizeHint() const
{
    const int size = QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(m_size) + 1;
    return {Pad + PictureSide + 2 * tokens::Space2 + LeastNameWidth + size + Pad, Height};
}

QString AttachmentButton::toolTipText() const
{
    QString words = QStringLiteral("<p style='white-space:pre'>%1</p><p>%2</p>")
                        .arg(text().toHtmlEscaped(), m_size);
    if (!m_large.isNull()) {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        m_large.save(&buffer, "PNG");
        words.prepend(QStringLiteral("<img src='data:image/png;base64,%1'>")
                          .arg(QString::fromLatin1(png.toBase64())));
    }
    return words;
}

bool AttachmentButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), toolTipText(), this);
        return true;
    }
    return QAbstractButton::event(event);
}

void AttachmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    if (isDown() || underMouse())
        drawPanel(&painter, rect(), colors.hover, {}, tokens::RadiusControl);
    const QRect place(Pad, (height() - PictureSide) / 2, PictureSide, PictureSide);
    if (m_large.isNull()) {
        painter.drawPixmap(place,
                           iconPixmap(m_icon, PictureSide, colors.secondary, devicePixelRatioF()));
    } else {
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        QPainterPath shape;
        shape.addRoundedRect(place, 3, 3);
        painter.setClipPath(shape);
        // The middle of the picture fills the square.
        const QSize fitted = m_large.size().scaled(place.size(), Qt::KeepAspectRatioByExpanding);
        QRect target({}, fitted);
        target.moveCenter(place.center());
        painter.drawImage(target, m_large);
        painter.restore();
        drawPanel(&painter, place, {}, colors.border, 3);
    }
    const int sizeWidth = QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(m_size) + 1;
    const int left = place.right() + 1 + tokens::Space2;
    const int room = width() - left - Pad - tokens::Space2 - sizeWidth;
    const int name =
        qMin(room, QFontMetrics(fontFor(FontRole::Body)).horizontalAdvance(text()) + 1);
    drawLine(&painter, QRectF(left, 0, name, height()), text(), fontFor(FontRole::Body),
             colors.text);
    drawLine(&painter, QRectF(left + name + tokens::Space2, 0, sizeWidth, height()), m_size,
             fontFor(FontRole::Small), colors.secondary);
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusControl);
}

void AttachmentButton::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    connect(menu.addAction(attache::icon(QStringLiteral("document-open")), Common::tr("Open")),
            &QAction::triggered, this, &AttachmentButton::click);
    connect(
        menu.addAction(attache::icon(QStringLiteral("document-save-as")), Common::tr("Save as…")),
        &QAction::triggered, this, &AttachmentButton::saveRequested);
    QAction *remove =
        menu.addAction(attache::icon(QStringLiteral("edit-delete")), Common::tr("Remove"));
    remove->setEnabled(m_removable);
    connect(remove, &QAction::triggered, this, &AttachmentButton::removeRequested,
            Qt::QueuedConnection);
    menu.exec(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                          : mapToGlobal(QPoint(0, height())));
}

void AttachmentButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Delete && m_removable)
        Q_EMIT removeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace attache
