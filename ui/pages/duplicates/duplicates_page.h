#pragma once

#include "core/exchange/duplicates.h"
#include "core/exchange/merge_offer.h"
#include "ui/desk/page.h"

#include <QHash>

#include <memory>
#include <optional>
#include <set>

class QStackedLayout;

namespace attache {

class ActionBar;
class Button;
class Desk;
class EmptyState;
class ErrorSwitch;
class MergeFields;
class MergePreview;
class MergedParts;
class PageHeader;
class PairModel;
class SegmentedControl;
class TableView;
class TextLabel;

/// Records that may be one, pair by pair and side by side: the person chooses what the one record
/// will say, merges them as one step, or says that they are two.
class DuplicatesPage final : public Page
{
    Q_OBJECT

public:
    explicit DuplicatesPage(Desk &desk);

    QString title() const override { return tr("Duplicates"); }
    /// A link names the type as its field: "attache:duplicates#contact".
    void activate(const QVariant &argument) override;

    PairModel *pairs() const { return m_pairs; }
    MergeFields *fields() const { return m_fields; }
    /// Shows the pairs of records of @p type.
    void setType(const RecordType &type);

public Q_SLOTS:
    /// Makes one of the pair that is shown, as its fields are chosen.
    void merge();
    void sayTwo();
    /// Leaves the pair for the end and goes on; nothing is written.
    void later();
    /// Keeps the other one of the two.
    void swapSides();

Q_SIGNALS:
    /// All types were compared.
    void compared();

protected:
    void read() override;

private:
    /// The pairs of one type, and what the journal knows of their records.
    struct Compared
    {
        std::vector<DuplicatePair> pairs;
        QHash<qint64, RecordTimes> times;
    };
    struct Found
    {
        QHash<const RecordType *, Compared> of;
        qint64 saidToBeTwo = 0; ///< pairs
    };
    using IdPair = std::pair<qint64, qint64>;

    static Result<Found> find(Connection &connection, const Progress &progress);
    QWidget *makeBody();
    QWidget *makeList();
    QWidget *makeFoot();
    QWidget *makeCompare();
    void makeBar(bool writable);
    void addSteps();
    void connectParts();
    void showFound(const Found &found);
    void showSegments();
    void showCounts();
    /// Shows the pairs of the type; the present one stays where @p stays.
    void showPairs(bool stays = true);
    void putLaterLast();
    /// Shows the two records @p ids, whether or not they look the same.
    void compareTwo(const RecordType &type, const IdPair &ids);
    void addWanted();
    void showPair();
    void showNone();
    void showPreview();
    void step(int by);
    void goOn();
    const DuplicatePair *current() const;
    IdPair sides() const; ///< who is kept, and who is not

    Desk &m_desk;
    std::optional<Found> m_found;
    std::pair<const RecordType *, IdPair> m_wanted; ///< what a person chose to compare, or null
    const RecordType *m_type;
    std::vector<const RecordType *> m_segments; ///< the types offered, in the order of their switch
    std::set<IdPair> m_later;                   ///< pairs that were left for the end
    std::optional<MergeOffer> m_offer;          ///< of the pair that is shown
    int m_asked = 0; ///< counts the comparisons; only the last one is shown
    bool m_swapped = false;
    bool m_choosing = false; ///< the page itself chooses a pair
    PageHeader *m_header;
    SegmentedControl *m_types;
    PairModel *m_pairs;
    TableView *m_table;
    TextLabel *m_foot;
    MergeFields *m_fields;
    MergedParts *m_parts;
    MergePreview *m_preview;
    EmptyState *m_none;
    ActionBar *m_bar;
    ErrorSwitch *m_readable = nullptr;
    QStackedLayout *m_content = nullptr;
    QWidget *m_compare = nullptr;
    Button *m_previous;
    Button *m_next;
    Button *m_goOn;
    Button *m_two;
    Button *m_merge;
};

} // namespace attache
