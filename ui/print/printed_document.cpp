#include "ui/print/printed_document.h"

#include "core/brief/document_text.h"
#include "core/brief/page_reference.h"
#include "ui/print/document_layout.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace attache {

namespace {

/// A document longer than this at its normal size cannot fit two pages.
constexpr int HopelessPages = 4;
constexpr int LogoPixelsPerPoint = 9; // some 600 dots per inch
constexpr int LargestLogoSide = 8192;

bool looksLikeSvg(const QByteArray &logo)
{
    const QByteArray start = logo.left(1024).trimmed();
    return start.startsWith("<?xml") || start.startsWith("<svg") || start.startsWith("<!--") ||
           start.startsWith("\xef\xbb\xbf<");
}

} // namespace

PrintedDocument::PrintedDocument(const Document &document)
{
    setOut(document);
    std::map<QString, int> pages;
    // Numbers take room, too: what they moved is looked at once more.
    for (int pass = 0; pass < 2 && hasPageReferences(document); ++pass) {
        std::map<QString, int> now = pagesOfHeadings();
        if (pass > 0 && now == pages)
            break;
        pages = std::move(now);
        setOut(withPageNumbers(document, pages));
    }
    makeHeader(document);
    makeFooters(document);
}

void PrintedDocument::setOut(const Document &document)
{
    if (document.compact)
        fit(document);
    else
        layOut(document, letterStyle());
}

/// The largest type that needs one page; failing that, the largest that needs two.
void PrintedDocument::fit(const Document &document)
{
    int twoPages = -1;
    for (int step = 0; step < CompactSteps; ++step) {
        layOut(document, compactStyle(step));
        if (pageCount() == 1)
            return;
        if (pageCount() == 2 && twoPages < 0)
            twoPages = step;
        if (pageCount() > HopelessPages)
            return;
    }
    layOut(document, compactStyle(std::max(twoPages, 0)));
}

std::vector<int> PrintedDocument::headingPages() const
{
    std::vector<int> pages;
    for (size_t page = 0; page < m_pages.size(); ++page) {
        for (const PageFiller::Placed &placed : m_pages[page]) {
            if (m_pieces[placed.piece].newPage)
                pages.push_back(static_cast<int>(page) + 1);
        }
    }
    return pages;
}

std::map<QString, int> PrintedDocument::pagesOfHeadings() const
{
    std::map<QString, int> pages;
    for (size_t page = 0; page < m_pages.size(); ++page) {
        for (const PageFiller::Placed &placed : m_pages[page]) {
            const QString &heading = m_pieces[placed.piece].heading;
            if (!heading.isEmpty())
                pages.emplace(heading, static_cast<int>(page) + 1);
        }
    }
    return pages;
}

QSizeF PrintedDocument::pageSize() const
{
    return m_style.page / UnitsPerPoint;
}

void PrintedDocument::layOut(const Document &document, const PaperStyle &style)
{
    m_style = style;
    m_texts = {};
    TextShaper shaper(m_texts);
    PageFiller filler(DocumentLayout(style, shaper).pieces(document), style.height());
    m_pages = filler.pages();
    m_pieces = filler.takePieces();
}

void PrintedDocument::loadLogo(const QByteArray &logo, qreal height)
{
    if (logo.isEmpty())
        return;
    const qreal widest = mm(40);
    QSizeF size;
    if (looksLikeSvg(logo)) {
        QSvgRenderer renderer(logo);
        if (!renderer.isValid() || renderer.defaultSize().isEmpty())
            return;
        size = renderer.defaultSize();
        m_vectorLogo = logo;
    } else {
        QBuffer buffer;
        buffer.setData(logo);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        const QSize pixels = reader.size();
        if (pixels.width() > LargestLogoSide || pixels.height() > LargestLogoSide)
            return;
        m_logo = reader.read();
        if (m_logo.isNull())
            return;
        const int most = qRound(height / UnitsPerPoint) * LogoPixelsPerPoint;
        if (m_logo.height() > 2 * most)
            m_logo = m_logo.scaledToHeight(most, Qt::SmoothTransformation);
        size = m_logo.size();
    }
    size.scale(widest, height, Qt::KeepAspectRatio);
    m_logoRect =
        QRectF(QPointF(m_style.marginSide, m_style.headerLine - mm(1.5) - size.height()), size);
}

void PrintedDocument::makeHeader(const Document &document)
{
    loadLogo(document.letterhead.logo, m_style.compact ? mm(5.5) : mm(7));
    TextShaper shaper(m_texts);
    const qreal width = m_style.width();
    const TextStyle style = m_style.small;

    Inline right;
    if (document.confidential)
        //: Tag in the running header of papers that must not leave the house.
        right.spans.push_back({tr("Internal"), Tone::Danger, false, true, {}});
    const QString name = TextShaper::shortened(document.headerRight, style, width * 0.4);
    if (!name.isEmpty())
        right.spans.push_back({name, Tone::Neutral, false, false, {}});
    TextLine rightLine = shaper.line(right, style);

    const qreal logoRoom = m_logoRect.isEmpty() ? 0 : m_logoRect.width() + pt(6);
    TextLine company = shaper.elided(document.letterhead.company, style.in(Ink.text),
                                     width - logoRoom - rightLine.width - pt(12));
    const bool empty = company.runs.empty() && rightLine.runs.empty() && m_logoRect.isEmpty();
    const qreal y = m_style.headerLine - company.height - pt(2.5);
    m_header.place(m_style.marginSide + logoRoom, y, std::move(company));
    const qreal rightX = m_style.marginSide + width - rightLine.width;
    m_header.place(rightX, y, std::move(rightLine));
    if (!empty) {
        Shape rule;
        rule.kind = Shape::Kind::Rule;
        rule.rect = QRectF(m_style.marginSide, m_style.headerLine, width, 0);
        rule.line = PaperLine;
        rule.lineWidth = Hairline;
        m_header.shapes.push_back(rule);
    }
}

void PrintedDocument::makeFooters(const Document &document)
{
    TextShaper shaper(m_texts);
    const TextStyle style = m_style.small.in(Ink.textMuted);
    QStringList contact;
    for (const QString &part : {document.letterhead.address, document.letterhead.footer}) {
        if (const QString text = printable(part).simplified(); !text.isEmpty())
            contact += text;
    }
    const qreal base = m_style.page.height() - m_style.footerBase;
    for (int page = 0; page < pageCount(); ++page) {
        Piece footer;
        TextLine number = shaper.line(tr("Page %1 of %2").arg(page + 1).arg(pageCount()), style);
        const qreal top = base - number.baseline;
        const qreal height = number.height;
        const qreal x = (m_style.page.width() - number.width) / 2;
        const QString together = contact.join(QStringLiteral("  ·  "));
        const bool oneLine = shaper.line(together, style).width <= m_style.width();
        qreal y = top;
        for (qsizetype i = contact.size(); i-- > 0 && !m_style.compact;) {
            TextLine line = shaper.elided(oneLine ? together : contact[i], style, m_style.width());
            const qreal lineX = (m_style.page.width() - line.width) / 2;
            footer.place(lineX, y -= height, std::move(line));
            if (oneLine)
                break;
        }
        footer.place(x, top, std::move(number));
        m_footers.push_back(std::move(footer));
    }
}

void PrintedDocument::paintLogo(QPainter &painter) const
{
    if (!m_logo.isNull())
        painter.drawImage(m_logoRect, m_logo);
    else if (!m_vectorLogo.isEmpty())
        QSvgRenderer(m_vectorLogo).render(&painter, m_logoRect);
}

void PrintedDocument::paintPage(QPainter *painter, int page) const
{
    if (page < 0 || page >= pageCount())
        return;
    const auto index = static_cast<size_t>(page);
    painter->save();
    painter->scale(1 / UnitsPerPoint, 1 / UnitsPerPoint);
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                            QPainter::SmoothPixmapTransform);
    paintLogo(*painter);
    m_header.paint(*painter, {});
    for (const PageFiller::Placed &placed : m_pages[index])
        m_pieces[placed.piece].paint(*painter,
                                     QPointF(m_style.marginSide, m_style.bodyTop + placed.y));
    m_footers[index].paint(*painter, {});
    paintChangeMarks(*painter, page);
    painter->restore();
}

std::vector<PrintedDocument::ChangeMark> PrintedDocument::changeMarks() const
{
    std::vector<ChangeMark> marks;
    for (int page = 0; page < pageCount(); ++page) {
        for (const PageFiller::Placed &placed : m_pages[static_cast<size_t>(page)]) {
            for (const PlacedLine &line : m_pieces[placed.piece].lines) {
                if (line.line.change == 0)
                    continue;
                const QRectF place(m_style.marginSide, m_style.bodyTop + placed.y + line.at.y(),
                                   m_style.width(), line.line.height);
                marks.push_back(
                    {line.line.change, page,
                     QRectF(place.topLeft() / UnitsPerPoint, place.size() / UnitsPerPoint)});
            }
        }
    }
    return marks;
}

std::vector<PrintedDocument::Place> PrintedDocument::places() const
{
    std::vector<Place> places;
    const auto add = [&](int block, int item, size_t page, const QRectF &rect) {
        const QRectF onPage = rect.translated(m_style.marginSide, m_style.bodyTop);
        places.push_back({block, item, static_cast<int>(page),
                          QRectF(onPage.topLeft() / UnitsPerPoint, onPage.size() / UnitsPerPoint)});
    };
    for (size_t page = 0; page < m_pages.size(); ++page) {
        for (const PageFiller::Placed &placed : m_pages[page]) {
            const Piece &piece = m_pieces[placed.piece];
            if (piece.block < 0)
                continue;
            add(piece.block, -1, page, QRectF(0, placed.y, m_style.width(), piece.height));
            for (const Piece::Item &item : piece.items)
                add(piece.block, item.number, page, item.rect.translated(0, placed.y));
        }
    }
    return places;
}

void PrintedDocument::paintChangeMarks(QPainter &painter, int page) const
{
    const qreal width = pt(2.25);
    for (const ChangeMark &mark : changeMarks()) {
        if (mark.page != page)
            continue;
        const QRectF bar(m_style.marginSide - mm(4), mark.place.top() * UnitsPerPoint, width,
                         mark.place.height() * UnitsPerPoint);
        painter.fillRect(bar, LightColors.accent);
    }
}

std::vector<const TextLine::Run *> PrintedDocument::drawnRuns() const
{
    std::vector<const TextLine::Run *> runs;
    const auto take = [&runs](const Piece &piece) {
        for (const PlacedLine &placed : piece.lines) {
            for (const TextLine::Run &run : placed.line.runs)
                runs.push_back(&run);
        }
    };
    for (size_t page = 0; page < m_pages.size(); ++page) {
        take(m_header);
        for (const PageFiller::Placed &placed : m_pages[page])
            take(m_pieces[placed.piece]);
        take(m_footers[page]);
    }
    return runs;
}

QImage renderPage(const Document &document, int page, qreal scale)
{
    const PrintedDocument printed(document);
    if (page < 0 || page >= printed.pageCount() || scale <= 0)
        return {};
    QImage image((printed.pageSize() * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    printed.paintPage(&painter, page);
    return image;
}

} // namespace attache
