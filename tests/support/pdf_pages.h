#pragma once

#include <QDir>
#include <QImage>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <vector>

/// @file
/// A printer that writes a PDF, and the pages of a PDF as they look.

namespace attache::test {

/// As a person who chooses the printer that writes to @p path; none for an empty path.
inline bool choosePdfPrinter(QPrinter &printer, const QString &path)
{
    if (path.isEmpty())
        return false;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    return true;
}

/// poppler-utils, which the packages for building bring.
inline bool canLookAtPdf()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty();
}

/// The pages of the PDF @p path in grey, small.
inline std::vector<QImage> pdfPages(const QString &path)
{
    const QTemporaryDir folder;
    QProcess reader;
    reader.start(QStringLiteral("pdftoppm"),
                 {QStringLiteral("-r"), QStringLiteral("60"), QStringLiteral("-gray"), path,
                  folder.filePath(QStringLiteral("page"))});
    EXPECT_TRUE(reader.waitForFinished());
    std::vector<QImage> pages;
    for (const QFileInfo &file : QDir(folder.path()).entryInfoList(QDir::Files, QDir::Name))
        pages.push_back(QImage(file.filePath()).convertToFormat(QImage::Format_Grayscale8));
    return pages;
}

/// The words of the PDF @p path, as they are copied from it.
inline QString pdfText(const QString &path)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    EXPECT_TRUE(reader.waitForFinished());
    return QString::fromUtf8(reader.readAllStandardOutput());
}

/// How far two pages are apart on the average, from 0 to 255; 255 for pages of different sizes.
inline double distance(const QImage &a, const QImage &b)
{
    // A printer counts in its own dots, so that the last row may be rounded away.
    if (std::abs(a.width() - b.width()) > 1 || std::abs(a.height() - b.height()) > 1)
        return 255;
    double sum = 0;
    const QSize both = a.size().boundedTo(b.size());
    for (int y = 0; y < both.height(); ++y) {
        for (int x = 0; x < both.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return sum / (static_cast<double>(both.width()) * both.height());
}

/// Whether two PDF files show the same pages, in the same order. Letters may be smoothed otherwise.
inline void expectSamePages(const QString &one, const QString &other)
{
    const auto a = pdfPages(one);
    const auto b = pdfPages(other);
    ASSERT_GE(a.size(), 1U);
    ASSERT_EQ(a.size(), b.size());
    for (size_t page = 0; page < a.size(); ++page) {
        const QImage blank = [&] {
            QImage white(a[page].size(), QImage::Format_Grayscale8);
            white.fill(Qt::white);
            return white;
        }();
        // Far less than what stands on the page at all.
        EXPECT_LT(distance(a[page], b[page]), distance(a[page], blank) / 8) << page;
    }
}

} // namespace attache::test
