#pragma once

#include "core/base/tone.h"
#include "core/brief/document.h"
#include "core/match/gaps.h"

#include <QWidget>

class QVBoxLayout;

namespace attache {

class CardWidget;
class Desk;
class ErrorSwitch;
class GapTable;
class TextLabel;

/// What the library lacks for accounts that wait, and the visits of the next days that it hurts.
class GapsView : public QWidget
{
    Q_OBJECT

public:
    explicit GapsView(Desk &desk, QWidget *parent = nullptr);

    void read();
    /// What is shown as a document.
    Result<Document> document() const;
    const Gaps &gaps() const { return m_gaps; }
    GapTable *table() const { return m_table; }

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    struct Line
    {
        QString text;
        QString note;
        QString link;
        Tone tone;
    };
    CardWidget *makeCard(const QString &title, QVBoxLayout *&lines);
    void fill(CardWidget *card, QVBoxLayout *lines, const std::vector<Line> &content,
              const QString &none);
    void showGaps();
    void showVisits();

    Desk &m_desk;
    Gaps m_gaps;
    ErrorSwitch *m_readable;
    GapTable *m_table;
    QWidget *m_tableArea = nullptr;
    TextLabel *m_noTrades;
    TextLabel *m_current;
    QVBoxLayout *m_visits = nullptr;
    QVBoxLayout *m_questions = nullptr;
    QVBoxLayout *m_rivals = nullptr;
    QVBoxLayout *m_expired = nullptr;
    bool m_showsAllVisits = false;
    CardWidget *m_visitsCard;
    CardWidget *m_tableCard;
    CardWidget *m_questionsCard;
    CardWidget *m_rivalsCard;
    CardWidget *m_expiredCard;
};

} // namespace attache
