#pragma once

#include <QAbstractButton>
#include <QImage>

namespace attache {

/// A file on a record: its kind or a small picture of it, its name and its size. Clicked it asks to
/// be opened; its menu, also by the menu key, offers the rest, and Delete removes it.
class AttachmentButton : public QAbstractButton
{
    Q_OBJECT

public:
    AttachmentButton(const QString &name, const QString &mime, qint64 size,
                     QWidget *parent = nullptr);

    /// A small picture instead of the icon, and @p large to be shown when the pointer rests here.
    void setPreview(const QImage &large);
    bool hasPreview() const { return !m_large.isNull(); }
    void setRemovable(bool removable) { m_removable = removable; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void saveRequested();
    void removeRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString toolTipText() const;

    QString m_size;
    QString m_icon;
    QImage m_large;
    bool m_removable = true;
};

} // namespace attache
