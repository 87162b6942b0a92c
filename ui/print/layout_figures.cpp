#include "ui/print/document_layout.h"

#include "core/brief/document_text.h"

#include <QLocale>

#include <algorithm>

/// @file
/// The small drawings of DocumentLayout: meters and the decision chain.

namespace attache {

namespace {

QString figure(double value)
{
    return QLocale::c().toString(value, 'f', value == static_cast<double>(qint64(value)) ? 0 : 1);
}

double share(const Meter &meter)
{
    return meter.maximum > 0 ? std::clamp(meter.value / meter.maximum, 0.0, 1.0) : 0.0;
}

} // namespace

void DocumentLayout::add(const Meter &meter)
{
    addMeters({&meter});
}

/// Label, bar and "value/maximum" in one line; returns its height.
qreal DocumentLayout::meterBar(Piece &piece, const Meter &meter, qreal x, qreal y, qreal width)
{
    const TextStyle &body = m_style.body;
    TextLine label = m_shaper.elided(meter.label, body, width * 0.5);
    TextLine number = m_shaper.line(figure(meter.value) + u'/' + figure(meter.maximum), body);
    const qreal height = label.height;
    const qreal from = x + label.width + body.size * 0.7;
    const qreal to = x + width - number.width - body.size * 0.7;
    const qreal thick = body.size * 0.45;
    if (to - from > body.size) {
        Shape track;
        track.rect = QRectF(from, y + (height - thick) / 2, to - from, thick);
        track.radius = thick / 2;
        track.fill = Ink.border;
        piece.shapes.push_back(track);
        if (share(meter) > 0) {
            Shape bar = track;
            bar.rect.setWidth(std::max(track.rect.width() * share(meter), thick));
            bar.fill = paperTone(meter.tone).mark;
            piece.shapes.push_back(bar);
        }
    }
    const qreal numberX = x + width - number.width;
    piece.place(x, y, std::move(label));
    piece.place(numberX, y, std::move(number));
    return height;
}

/// The large figure at the left, the bars that make it up beside it, two or three in a row.
void DocumentLayout::addMeters(const std::vector<const Meter *> &meters)
{
    if (meters.empty())
        return;
    Piece piece;
    qreal x = 0;
    std::vector<const Meter *> bars;
    for (const Meter *meter : meters) {
        if (!meter->large || x > 0) {
            bars.push_back(meter);
            continue;
        }
        TextStyle big = m_style.title.in(paperTone(meter->tone).text);
        big.leading = 1.2;
        TextLine label =
            m_shaper.elided(meter->label, m_style.body.bolder(), m_style.width() * 0.3);
        TextLine value = m_shaper.line(figure(meter->value), big);
        TextLine of = m_shaper.line(u'/' + figure(meter->maximum), m_style.small);
        // All three on one baseline.
        const qreal base = value.baseline;
        const qreal labelTop = base - label.baseline;
        const qreal ofTop = base - of.baseline;
        const qreal valueX = label.width + pt(6);
        const qreal ofX = valueX + value.width + pt(2);
        piece.height = std::max(value.height, labelTop + label.height);
        x = ofX + of.width + pt(18);
        piece.place(0, labelTop, std::move(label));
        piece.place(valueX, 0, std::move(value));
        piece.place(ofX, ofTop, std::move(of));
    }
    if (!bars.empty()) {
        const size_t columns = std::min<size_t>(bars.size(), 3);
        const qreal gap = pt(18);
        const qreal width = (m_style.width() - x - gap * static_cast<qreal>(columns - 1)) /
                            static_cast<qreal>(columns);
        const qreal line = m_style.body.size * m_style.body.leading;
        const size_t rows = (bars.size() + columns - 1) / columns;
        const qreal top = std::max(0.0, (piece.height - line * static_cast<qreal>(rows)) / 2);
        for (size_t i = 0; i < bars.size(); ++i) {
            const size_t row = i / columns;
            meterBar(piece, *bars[i], x + static_cast<qreal>(i % columns) * (width + gap),
                     top + line * static_cast<qreal>(row), width);
        }
        piece.height = std::max(piece.height, top + line * static_cast<qreal>(rows));
    }
    append(std::move(piece), m_afterHeading ? m_style.gap * 0.6 : m_style.gap);
}

/// One cell of the chain with the people's names beside it.
void DocumentLayout::chainCell(Piece &piece, const ChainCell &cell, qreal x, qreal width,
                               qreal side)
{
    Shape box;
    box.rect = QRectF(x, 0, side * 1.1, side);
    box.radius = pt(2);
    box.lineWidth = pt(0.7);
    QColor text = Ink.secondary;
    switch (cell.coverage) {
    case RoleCoverage::Unknown:
        box.line = Ink.muted;
        box.dashed = true;
        text = Ink.textMuted;
        break;
    case RoleCoverage::Named:
        box.line = Ink.muted;
        break;
    case RoleCoverage::Met:
        box.fill = paperTone(Tone::Accent).fill;
        text = paperTone(Tone::Accent).text;
        break;
    case RoleCoverage::Supportive:
        box.fill = paperTone(Tone::Ok).mark;
        text = Ink.onAccent;
        break;
    }
    if (cell.opposed) {
        box.fill = paperTone(Tone::Danger).mark;
        box.line = Qt::transparent;
        box.dashed = false;
        text = Ink.onAccent;
    }
    if (cell.faded) {
        box.line = paperTone(Tone::Warn).mark;
        box.dashed = true;
    }
    piece.shapes.push_back(box);

    TextLine letter = m_shaper.line(roleLetter(cell.role), m_style.small.bolder().in(text));
    const qreal letterX = x + (box.rect.width() - letter.width) / 2;
    const qreal letterY = (side - letter.height) / 2;
    piece.place(letterX, letterY, std::move(letter));

    const qreal nameX = x + box.rect.width() + pt(4);
    const qreal room = x + width - nameX;
    const bool none = cell.names.isEmpty();
    const QString names =
        none ? labelOf(cell.coverage) : cell.names.join(tr("、", "between names"));
    TextLine line = m_shaper.elided(
        names, none ? m_style.small.in(Ink.textMuted) : m_style.small.in(Ink.text), room);
    const qreal lineY = (side - line.height) / 2;
    piece.place(nameX, lineY, std::move(line));
}

void DocumentLayout::add(const ChainStrip &strip)
{
    const qreal side = m_style.small.size * 1.75;
    Piece piece;
    TextLine score =
        m_shaper.line(Inline{Span{QString::number(strip.score), Tone::Neutral, true, false, {}},
                             Span{QStringLiteral(" / 100"), Tone::Muted, false, false, {}}},
                      m_style.body);
    const qreal scoreX = m_style.width() - score.width;
    const qreal column = (scoreX - pt(10)) / static_cast<qreal>(strip.cells.size());
    for (size_t i = 0; i < strip.cells.size(); ++i)
        chainCell(piece, strip.cells[i], static_cast<qreal>(i) * column, column - pt(6), side);
    piece.height = std::max(side, score.height);
    const qreal scoreY = (side - score.height) / 2;
    piece.place(scoreX, scoreY, std::move(score));
    append(std::move(piece), m_afterHeading ? m_style.gap * 0.6 : m_style.gap);
}

} // namespace attache
