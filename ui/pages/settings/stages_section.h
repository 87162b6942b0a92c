#pragma once

#include "core/domain/stage_book.h"
#include "ui/pages/settings/settings_section.h"

class QCheckBox;

namespace attache {

class Button;
class CardWidget;
class Desk;
class SavedComboBox;
class SavedEditor;
class SavedLineEdit;
class SavedTextEdit;
class StagesModel;
class TableView;

/// The sets of stages that deals go through, by business type: their names in both languages, the
/// order of their stages, what each means, how sure and how long it usually is, and what must hold
/// to enter it.
class StagesSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit StagesSection(Desk &desk);

    SavedComboBox *sets() const { return m_sets; }
    TableView *table() const { return m_table; }
    StagesModel *model() const { return m_model; }
    SavedTextEdit *gate() const { return m_gate; }
    SavedTextEdit *gateEn() const { return m_gateEn; }
    QCheckBox *asksReason() const { return m_asks; }
    void addStage();
    void moveStage(int step);

protected:
    Result<void> read() override;

private:
    CardWidget *makeSetCard();
    CardWidget *makeStagesCard();
    CardWidget *makeGateCard();
    SavedEditor *makeEditor(const QModelIndex &index);
    const StageSet *set() const { return m_book.set(m_set); }
    void changeSet(const std::function<void(StageSet &)> &change);
    void changeStage(const std::function<void(DealStage &)> &change, SavedEditor *editor);
    void addSet();
    void removeSet();
    void removeStage();
    void retireStage();
    void showSet();
    void showStage();

    Desk &m_desk;
    StageBook m_book;
    Id<StageSet> m_set;
    Id<DealStage> m_stage;
    SavedComboBox *m_sets;
    SavedLineEdit *m_name;
    SavedLineEdit *m_nameEn;
    SavedComboBox *m_type;
    QCheckBox *m_asks;
    StagesModel *m_model;
    TableView *m_table;
    CardWidget *m_gateCard = nullptr;
    SavedTextEdit *m_gate;
    SavedTextEdit *m_gateEn;
    Button *m_retire = nullptr;
};

} // namespace attache
