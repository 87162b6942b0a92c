#include "ui/lists/pdf_preview.h"

#include <QStandardPaths>

#include <chrono>

namespace attache {

namespace {

constexpr std::chrono::seconds Limit(10);

QString program()
{
    return QStandardPaths::findExecutable(QStringLiteral("pdftoppm"));
}

} // namespace

bool PdfPreview::isAvailable()
{
    static const bool available = !program().isEmpty();
    return available;
}

PdfPreview::PdfPreview(QObject *parent)
    : QObject(parent)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(Limit);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_limit, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::finished, this, &PdfPreview::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish();
    });
}

PdfPreview::~PdfPreview()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

void PdfPreview::draw(const QByteArray &pdf, int side)
{
    if (m_process.state() != QProcess::NotRunning) {
        m_drawing = false;
        m_process.kill();
        m_process.waitForFinished();
    }
    m_drawing = true;
    m_process.start(program(),
                    {QStringLiteral("-png"), QStringLiteral("-singlefile"), QStringLiteral("-f"),
                     QStringLiteral("1"), QStringLiteral("-l"), QStringLiteral("1"),
                     QStringLiteral("-scale-to"), QString::number(side), QStringLiteral("-")});
    m_process.write(pdf);
    m_process.closeWriteChannel();
    m_limit.start();
}

void PdfPreview::finish()
{
    m_limit.stop();
    const QByteArray png = m_process.readAllStandardOutput();
    if (std::exchange(m_drawing, false))
        Q_EMIT drawn(QImage::fromData(png, "PNG"));
}

} // namespace attache
