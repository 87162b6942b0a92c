#pragma once

#include "core/match/gaps.h"
#include "ui/style/fonts.h"
#include "ui/widgets/list_row.h"

namespace attache {

class Button;
class TextLabel;

/// Something that the library lacks, with what can be done about it at the end of the line.
class GapLine : public ListRow
{
    Q_OBJECT

public:
    struct Words
    {
        QString text;
        QString below{};    ///< in a second line; empty for a row of one
        QString note{};     ///< muted, behind the text
        QString trailing{}; ///< how often, how long
        TextColor trailingColor = TextColor::Secondary;
        /// What trails stands before what is below, and leaves the text its room.
        bool narrow = false;
        QString remedy{}; ///< the name of what can be done
    };

    explicit GapLine(const Words &words, QWidget *parent = nullptr);

    Button *remedy() const { return m_remedy; }

private:
    Button *m_remedy;
};

/// One gap of a visit: the visit itself stands in the row of the first.
class VisitGapLine : public ListRow
{
    Q_OBJECT

public:
    /// @p narrow leaves out what the visit is about.
    VisitGapLine(const HurtVisit &visit, size_t gap, QDate today, bool narrow,
                 QWidget *parent = nullptr);

    Button *remedy() const { return m_remedy; }
    Id<Visit> visit() const { return m_visit; }
    /// By each gap of its visit, what readiness gains where it is filled; 0 for nothing.
    void setPoints(const std::vector<int> &points);

private:
    void addVisit(const HurtVisit &visit, QDate today, bool narrow);

    Id<Visit> m_visit;
    size_t m_gap; ///< which of the visit's
    TextLabel *m_gain;
    Button *m_remedy;
};

} // namespace attache
