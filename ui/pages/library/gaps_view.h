#pragma once

#include "core/brief/document.h"
#include "core/match/gaps.h"
#include "ui/widgets/list_row.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace attache {

class Button;
class CardWidget;
class Desk;
class ElidedLabel;
class ErrorSwitch;
class GapTable;
class TextLabel;

/// What the library lacks for accounts that wait, and the visits of the next days that it hurts.
/// Each gap has a way to fill it at the end of its line.
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
    CardWidget *visitsCard() const { return m_visits.card; }
    CardWidget *questionsCard() const { return m_questions.card; }
    /// Begins a case study for the industry of the current cell.
    Button *newCase() const { return m_newCase; }

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A card with lines, of which only the first are shown until somebody asks for all.
    struct Part
    {
        CardWidget *card = nullptr;
        QVBoxLayout *lines = nullptr;
        bool all = false;
    };
    static Part makePart(const QString &title);
    QWidget *makeTable();
    QWidget *makeFoot();
    void fill(Part &part, const std::vector<std::function<ListRow *()>> &rows, size_t first,
              const QString &none);
    void showGaps();
    void measureNext();
    void showVisits();
    void showQuestions();
    void showRivals();
    void showExpired();
    void showCurrent();
    void remedy(const VisitGap &gap);
    void makeCase(const QString &industry, const QString &name);
    /// Opens the entry @p faq at its answer, or writes one down for the question first.
    void answer(const QString &question, qint64 faq);
    QString person() const;
    bool isNarrow() const;

    Desk &m_desk;
    Gaps m_gaps;
    QHash<Id<Visit>, std::vector<int>> m_points; ///< what readiness gains by each gap
    QTimer m_measureTimer;
    ErrorSwitch *m_readable;
    GapTable *m_table;
    QWidget *m_tableArea = nullptr;
    QWidget *m_foot = nullptr;
    TextLabel *m_noTrades;
    ElidedLabel *m_current;
    ElidedLabel *m_waiting;
    QHBoxLayout *m_tags = nullptr;
    Button *m_newCase;
    Button *m_newDeck;
    CardWidget *m_tableCard;
    Part m_visits;
    Part m_questions;
    Part m_rivals;
    Part m_expired;
    QWidget *m_right = nullptr;
    bool m_wasNarrow = false;
};

} // namespace attache
