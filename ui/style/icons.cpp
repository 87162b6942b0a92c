#include "ui/style/icons.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace attache {

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/breeze/%1.svg").arg(name);
}

/// Breeze draws in currentColor, whose value stands in a style element of the file.
QByteArray recoloured(const QString &name, const QColor &color)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    return svg;
}

/// Asks the theme for its colour at every painting, so that an icon set once on an action stays
/// right when the theme changes.
class BreezeIconEngine : public QIconEngine
{
public:
    BreezeIconEngine(QString name, QColor fixed)
        : m_name(std::move(name))
        , m_fixed(fixed)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const int side = qMin(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - side) / 2,
                           rect.y() + (rect.height() - side) / 2, side, side);
        painter->drawPixmap(square.topLeft(),
                            iconPixmap(m_name, side, colorOf(mode, state), ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return iconPixmap(m_name, qMin(size.width(), size.height()), colorOf(mode, state), 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        const int side = qRound(qMin(size.width(), size.height()) / scale);
        return iconPixmap(m_name, side, colorOf(mode, state), scale);
    }

    QIconEngine *clone() const override { return new BreezeIconEngine(*this); }
    bool isNull() override { return !QFile::exists(pathOf(m_name)); }
    QString iconName() override { return m_name; }

private:
    QColor colorOf(QIcon::Mode mode, QIcon::State state) const
    {
        const Colors &colors = colorsFor(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return colors.muted;
        if (m_fixed.isValid())
            return m_fixed;
        return mode == QIcon::Selected || state == QIcon::On ? colors.accent : colors.secondary;
    }

    QString m_name;
    QColor m_fixed;
};

class DropArrowEngine : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Colors &colors = colorsFor(QGuiApplication::palette());
        drawDropArrow(painter, rect, mode == QIcon::Disabled ? colors.muted : colors.secondary);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        pixmap.setDevicePixelRatio(scale);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), (QSizeF(size) / scale).toSize()), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new DropArrowEngine(*this); }
    bool isNull() override { return false; }
};

} // namespace

QIcon programIcon()
{
    // The sizes that window managers and task bars ask for.
    QSvgRenderer renderer(QStringLiteral(":/icons/attache.svg"));
    QIcon icon;
    for (const int size : {16, 32, 48, 128}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QIcon dropArrowIcon()
{
    return QIcon(new DropArrowEngine);
}

QIcon icon(const QString &name)
{
    return icon(name, QColor());
}

QIcon icon(const QString &name, const QColor &color)
{
    if (!QFile::exists(pathOf(name)))
        return {};
    return QIcon(new BreezeIconEngine(name, color));
}

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("breeze/%1/%2/%3/%4")
                            .arg(name)
                            .arg(size)
                            .arg(color.rgba(), 0, 16)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = static_cast<int>(std::ceil(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(recoloured(name, color));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace attache
