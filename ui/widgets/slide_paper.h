#pragma once

#include <QPixmap>
#include <QWidget>

namespace attache {

/// A slide on 16 : 9: its picture, or where there is none its words, as an outline.
class SlidePaper : public QWidget
{
    Q_OBJECT

public:
    explicit SlidePaper(QWidget *parent = nullptr);

    void setSlide(const QPixmap &picture, const QString &title, const QString &body);
    bool hasPicture() const { return !m_picture.isNull(); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 9 / 16; }
    QSize sizeHint() const override;

    /// Draws a small one into @p rect; shared with the outline.
    static void paint(QPainter *painter, const QRect &rect, const QPixmap &picture,
                      const QString &title, const QPalette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect paper() const;
    void paintWords(QPainter &painter, const QRect &rect) const;

    QPixmap m_picture;
    QString m_title;
    QString m_body;
};

} // namespace attache
