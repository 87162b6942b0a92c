#include "ui/pages/library/slide_thumbs.h"

#include <QImage>

namespace attache {

namespace {

/// More need not wait: what has scrolled away by then is asked for again when it is back.
constexpr qsizetype MostLoading = 48;

QImage unpacked(const QByteArray &bytes)
{
    QImage whole = QImage::fromData(bytes);
    if (whole.width() <= SlideThumbs::Size.width())
        return whole;
    return whole.scaled(SlideThumbs::Size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

SlideThumbs::SlideThumbs(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_kept.setMaxCost(MostBytes);
    m_pool.setMaxThreadCount(1);
}

SlideThumbs::~SlideThumbs()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QPixmap SlideThumbs::picture(const QString &hash)
{
    if (hash.isEmpty())
        return {};
    if (const QPixmap *known = m_kept.object(hash))
        return *known;
    if (m_loading.contains(hash) || m_loading.size() >= MostLoading)
        return {};
    const Result<QByteArray> bytes = m_workspace.blob(hash);
    if (!bytes) {
        // It is not asked for at each painting.
        m_kept.insert(hash, new QPixmap, 1);
        return {};
    }
    m_loading.insert(hash);
    m_pool.start([this, hash, packed = *bytes] {
        QMetaObject::invokeMethod(
            this, [this, hash, picture = unpacked(packed)] { keep(hash, picture); },
            Qt::QueuedConnection);
    });
    return {};
}

void SlideThumbs::keep(const QString &hash, const QImage &picture)
{
    m_loading.remove(hash);
    m_kept.insert(hash, new QPixmap(QPixmap::fromImage(picture)),
                  qMax(1, int(picture.sizeInBytes())));
    Q_EMIT loaded();
}

} // namespace attache
