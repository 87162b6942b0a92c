#pragma once

#include "ui/pages/opportunities/deal_story.h"
#include "ui/widgets/card.h"

namespace attache {

class Button;
class Desk;
class EntryLine;
class PathView;
class SegmentedControl;
class TextLabel;

/// The path of a deal: the steps of both sides, planned back from the go-live, and what is late
/// with its consequence. Shown as we see it or as the customer may.
class PathCard : public CardWidget
{
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit PathCard(Desk &desk, QWidget *parent = nullptr);

    void showStory(const DealStory &story);
    PathView *view() const { return m_view; }
    EntryLine *entry() const { return m_entry; }
    SegmentedControl *editions() const { return m_editions; }
    /// What is said above the steps; empty where nothing is late.
    QString consequence() const;
    /// Plans all steps that are not done back from the go-live.
    void planBack();
    void addStep();

Q_SIGNALS:
    void stepOpened(qint64 id);
    /// The day of the go-live is to be filled in.
    void goLiveRequested();

private:
    void fillUsual();
    void insertStep(const QString &name);
    void setDone(qint64 id, bool done);
    void moveStep(qint64 id, int step);
    void showConsequence(const DealStory &story);

    Desk &m_desk;
    DealStory m_story;
    SegmentedControl *m_editions;
    QWidget *m_late;
    TextLabel *m_lateWords;
    PathView *m_view;
    TextLabel *m_none;
    Button *m_usual;
    Button *m_plan;
    EntryLine *m_entry;
};

} // namespace attache
