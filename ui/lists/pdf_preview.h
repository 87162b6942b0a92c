#pragma once

#include <QImage>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace attache {

/// Draws the first page of a PDF small, by pdftoppm (poppler) where that is installed: in a process
/// of its own, so that a damaged file costs nobody anything.
class PdfPreview : public QObject
{
    Q_OBJECT

public:
    /// Whether the program is there.
    static bool isAvailable();

    explicit PdfPreview(QObject *parent = nullptr);
    ~PdfPreview() override;

    /// Draws @p pdf so that it fits into a square of @p side, instead of what is being drawn.
    void draw(const QByteArray &pdf, int side);

Q_SIGNALS:
    /// The page; a null picture where it could not be drawn.
    void drawn(const QImage &page);

private:
    void finish();

    QProcess m_process;
    QTimer m_limit;
    bool m_drawing = false;
};

} // namespace attache
