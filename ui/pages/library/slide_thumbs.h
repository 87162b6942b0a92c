#pragma once

#include "core/store/workspace.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

namespace attache {

/// Small pictures of slides, unpacked beside the window and kept within bounds. Belongs to the GUI
/// thread.
class SlideThumbs : public QObject
{
    Q_OBJECT

public:
    /// As large as they are drawn at most, for screens with twice the pixels.
    static constexpr QSize Size{560, 315};
    /// What all of them together may cost.
    static constexpr int MostBytes = 96 << 20;

    explicit SlideThumbs(Workspace &workspace, QObject *parent = nullptr);
    ~SlideThumbs() override;

    /// The picture of the blob @p hash; null while it is not there yet, or where there is none.
    QPixmap picture(const QString &hash);
    bool isLoading() const { return !m_loading.isEmpty(); }
    int keptBytes() const { return int(m_kept.totalCost()); }

Q_SIGNALS:
    /// One that was asked for is there now.
    void loaded();

private:
    void keep(const QString &hash, const QImage &picture);

    Workspace &m_workspace;
    QCache<QString, QPixmap> m_kept;
    QSet<QString> m_loading;
    QThreadPool m_pool;
};

} // namespace attache
