#pragma once

#include "core/domain/kinds.h"
#include "core/domain/library_kinds.h"
#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// A process that worked, written down so that it can be done again (SOP).
struct Playbook
{
    Id<Playbook> id;
    QString name;
    PlaybookScope scope = PlaybookScope::Opportunity;
    LongText purpose;
    QString industry;
    QString products; ///< their names, separated by commas
    QString owner;
    QDate reviewOn;
    QString version;
    Id<Playbook> predecessor;
    QString tags; ///< separated by commas
    LongText notes;
    CustomValues custom;
    bool shareable = false; ///< may be shown to customers
};

template <>
struct Description<Playbook>
{
    static constexpr TypeInfo info{
        .table = "playbook",
        .one = QT_TRANSLATE_NOOP("RecordType", "Playbook"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Playbooks"),
        .key = "playbooks",
        .icon = "task-complete",
        .rank = 38,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New playbook"), .focus = "name"},
    };
    static constexpr void fields(auto &&field)
    {
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Playbook::name, Required | Named);
        field("scope", QT_TRANSLATE_NOOP("Field", "Used for"), &Playbook::scope);
        field("purpose", QT_TRANSLATE_NOOP("Field", "What it is for"), &Playbook::purpose,
              Searchable);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &Playbook::industry,
              Editor::IndustryTree);
        field("products", QT_TRANSLATE_NOOP("Field", "Products"), &Playbook::products, Searchable);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Playbook::owner, Editor::Person);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &Playbook::reviewOn);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &Playbook::version);
        field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"), &Playbook::predecessor);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &Playbook::tags, Searchable);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Playbook::notes, Searchable);
        field("custom", QT_TRANSLATE_NOOP("Field", "Own fields"), &Playbook::custom, Hidden);
        field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"),
              &Playbook::shareable);
    }
    static Caption caption(const Playbook &playbook, RecordNames &)
    {
        return {playbook.name, {}, labelOf(playbook.scope)};
    }
    static Home home(const Playbook &) { return Home::onPage(QStringLiteral("library")); }
    static void begin(Playbook &playbook, const NewRecord &context)
    {
        playbook.owner = context.person;
        playbook.reviewOn = context.today.addYears(1);
    }
};

} // namespace attache
