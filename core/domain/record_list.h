#pragma once

#include "core/domain/account.h"
#include "core/domain/account_fact.h"
#include "core/domain/account_note.h"
#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/case_figure.h"
#include "core/domain/case_study.h"
#include "core/domain/collateral.h"
#include "core/domain/competitor.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/contact.h"
#include "core/domain/custom_field.h"
#include "core/domain/deck.h"
#include "core/domain/faq.h"
#include "core/domain/faq_answer.h"
#include "core/domain/industry_entry.h"
#include "core/domain/industry_profile.h"
#include "core/domain/letterhead.h"
#include "core/domain/material_use.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/playbook.h"
#include "core/domain/playbook_step.h"
#include "core/domain/prep_item.h"
#include "core/domain/product.h"
#include "core/domain/promise.h"
#include "core/domain/saved_view.h"
#include "core/domain/sent_minutes.h"
#include "core/domain/setting.h"
#include "core/domain/slide.h"
#include "core/domain/stage_change.h"
#include "core/domain/talk_track.h"
#include "core/domain/visit.h"
#include "core/domain/visit_note.h"

/// Every record type of the product, referenced ones before those that refer to them. This is the
/// list that a new type joins. USE is a macro of one argument, the C++ type.
// clang-format off
#define ATTACHE_RECORD_TYPES(USE) \
    USE(Account) \
    USE(AccountFact) \
    USE(Contact) \
    USE(Opportunity) \
    USE(StageChange) \
    USE(BuyingRole) \
    USE(Visit) \
    USE(Attendee) \
    USE(PrepItem) \
    USE(VisitNote) \
    USE(Need) \
    USE(Promise) \
    USE(Letterhead) \
    USE(Setting) \
    USE(CustomField) \
    USE(SavedView) \
    USE(IndustryEntry) \
    USE(Deck) \
    USE(Slide) \
    USE(Product) \
    USE(AccountNote) \
    USE(SentMinutes) \
    USE(TalkTrack) \
    USE(CaseStudy) \
    USE(CaseFigure) \
    USE(Collateral) \
    USE(Faq) \
    USE(FaqAnswer) \
    USE(Competitor) \
    USE(CompetitorSighting) \
    USE(IndustryProfile) \
    USE(Playbook) \
    USE(PlaybookStep) \
    USE(MaterialUse)
// clang-format on
