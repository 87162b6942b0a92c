#pragma once

#include "core/domain/case_study.h"
#include "ui/desk/page.h"
#include "ui/lists/record_list_page.h"

#include <vector>

class QStackedWidget;

namespace attache {

class Button;
class GapsView;
class LightTable;
class PaperButton;
class SegmentedControl;
class VersionsView;
struct PageParts;

/// How the tab of the decks shows them.
enum class DeckView { Slides, Decks, Versions };

/// What we can show and say: a list of each kind on a tab of its own. A record opens at the side of
/// its list, a deck on its own page; what belongs to one of these opens with it. A tab may hold the
/// lists of several kinds.
class LibraryPage final : public Page
{
    Q_OBJECT

public:
    explicit LibraryPage(const PageParts &parts, QWidget *parent = nullptr);

    QString title() const override;
    /// The field of a Link is the table of a kind, "gaps", "slides" or "versions" of the decks, a
    /// record, "case_study:34#title", or "case_of:12", to make a case of that opportunity, or
    /// "case_of_account:5", of that account.
    void activate(const QVariant &argument) override;

    SegmentedControl *tabs() const { return m_tabs; }
    /// The list of @p type, made when it is first asked for; null for no kind of the library.
    RecordListPage *list(const RecordType &type);
    /// Null on the tab of the gaps.
    RecordListPage *currentList();
    GapsView *gaps();
    LightTable *slides();
    VersionsView *versions();
    /// Makes a case of a deal that was won, with what is known of it, and opens it.
    void makeCase(Id<Opportunity> deal);
    /// The same of an account that renewed.
    void makeCase(Id<Account> account);
    /// Makes a playbook of the path that a deal took until it was won, and opens it.
    void makePlaybook(Id<Opportunity> deal);

protected:
    void read() override;
    void readChanged(const Changes &changes) override;

private:
    void buildHead();
    void choose();
    void addKindViews();
    int shownKind() const;
    void showKind(int index);
    void showHead();
    void readCounts();
    /// The list or the gaps that are in sight.
    void readShown();
    RecordListPage *listAt(int index);
    static int indexOf(const RecordType &type);
    void makeNew();
    void chooseDeal();
    void write(Result<CaseStudy> draft);
    bool showsGaps() const;
    bool showsDecks() const;
    DeckView deckView() const;
    /// What stands in the place of a list; null where a list does.
    QWidget *shownInsteadOfList();
    void readDeckView();
    void openRecord(const RecordType &type, qint64 id, const QString &field);

    Desk &m_desk;
    Preferences &m_preferences;
    PageHeader *m_header;
    SegmentedControl *m_tabs;
    SegmentedControl *m_deckViews;
    QHash<int, SegmentedControl *> m_kindViews; ///< by tab, where it has more than one list
    QStackedWidget *m_stack;
    Button *m_export;
    PaperButton *m_paper; ///< of the gaps
    Button *m_columns;
    Button *m_fromDeal;
    Button *m_new;
    std::vector<RecordListPage *> m_lists; ///< null while not made
    GapsView *m_gaps = nullptr;            ///< the same, as are the next
    LightTable *m_slides = nullptr;
    VersionsView *m_versions = nullptr;
};

} // namespace attache
