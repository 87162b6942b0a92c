#pragma once

#include "core/brief/document.h"
#include "core/domain/case_study.h"
#include "ui/desk/page.h"

#include <vector>

namespace attache {

class Button;
class CaseRail;
class Desk;
class ErrorSwitch;
class PageHeader;
class PaperView;
class PartList;
class Preferences;
class QuietForm;
class ScrollBody;
class StoryEditor;
class Tag;
class TextLabel;

/// One case study: what is written of it, and beside that its page of the booklet as it prints.
class CasePage final : public Page
{
    Q_OBJECT

public:
    /// @p preferences, which may be null, say in which order the list of cases was left.
    explicit CasePage(Desk &desk, const Preferences *preferences = nullptr);

    QString title() const override { return m_study.title; }
    /// A Link to a case; its field is a key of the case's, or one of its figures.
    void activate(const QVariant &argument) override;

    StoryEditor *story() const { return m_story; }
    QuietForm *facts() const { return m_facts; }
    PartList *figures() const { return m_figures; }
    PaperView *paper() const { return m_paper; }
    CaseRail *rail() const { return m_rail; }
    Button *previousButton() const { return m_previous; }
    Button *nextButton() const { return m_next; }

protected:
    void read() override;

private:
    void addSteps();
    QWidget *makeEditors();
    QWidget *makePaper();
    void connectParts();
    Result<void> readCase();
    void showHead();
    void showNeighbours();
    /// Shows the case before or after this one in the list.
    void step(int by);
    void edit(const QString &key);
    void saveNow();
    void exportPage();
    void removeCase();

    Desk &m_desk;
    const Preferences *m_preferences;
    Id<CaseStudy> m_id;
    std::vector<qint64> m_order; ///< of the list of cases
    CaseStudy m_study;
    QString m_customer;
    QString m_industry;
    Document m_document;
    ErrorSwitch *m_readable = nullptr;
    PageHeader *m_head;
    Tag *m_shareable;
    Button *m_previous;
    Button *m_next;
    QuietForm *m_facts;
    StoryEditor *m_story;
    PartList *m_figures;
    QuietForm *m_quote;
    QuietForm *m_details;
    PaperView *m_paper;
    TextLabel *m_pages;
    CaseRail *m_rail;
};

} // namespace attache
