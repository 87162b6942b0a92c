#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/exchange/duplicates.h"
#include "core/exchange/encoding_guess.h"
#include "core/exchange/import_rules.h"
#include "core/search/resembling.h"
#include "tests/support/list_import.h"

#include <QStringEncoder>

/// @file
/// Names that are nearly the same, in lists that come in.

namespace attache {
namespace {

using test::ListImport;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();

TEST(NearNames, ANewAccountThatMayBeAnotherIsProposedAndNotForced)
{
    ListImport into(Accounts);
    into << "客户名称,城市\n深圳市绿洲实业有限公司,深圳\n上海绿洲实业有限公司,上海\n";
    EXPECT_TRUE(into.report.findings.empty());
    into << "客户名称,城市\n绿洲实业,\n北京绿洲实业,\n";
    EXPECT_EQ(into.report.created, 2);
    const QString said = into.finding(2, "客户名称");
    EXPECT_TRUE(said.contains(QStringLiteral("深圳市绿洲实业有限公司"))) << qPrintable(said);
    EXPECT_TRUE(said.contains(QStringLiteral("上海绿洲实业有限公司"))) << qPrintable(said);
    EXPECT_TRUE(into.finding(3, "客户名称").contains(QStringLiteral("绿洲实业")) == false)
        << "in another city than each, and the plain one was not there before";
    into << "客户名称,城市\n绿洲实业,深圳\n";
    EXPECT_EQ(into.report.created, 0) << "its own name is known";
}

TEST(NearNames, AnAccountNamedByTheWayIsProposedToo)
{
    ListImport into(Accounts);
    into << "客户名称,简称\n深圳市绿洲实业有限公司,绿洲\n";
    into.plan.type = &recordTypeOf<Opportunity>();
    into << "商机名称,客户名称,金额\n甲,绿洲实业,1\n乙,绿洲,1\n丙,远山,1\n";
    EXPECT_EQ(into.count("account"), 4);
    const QString notes = into.report.notes.join(u'\n');
    EXPECT_TRUE(notes.contains(QStringLiteral("绿洲实业 → 深圳市绿洲实业有限公司")))
        << qPrintable(notes);
    EXPECT_TRUE(notes.contains(QStringLiteral("绿洲 → 深圳市绿洲实业有限公司")));
    EXPECT_FALSE(notes.contains(QStringLiteral("远山 →")));
}

TEST(NearNames, AreDuplicatesUnlessInTwoPlaces)
{
    ListImport into(Accounts);
    into << "客户名称,简称,城市\n深圳市绿洲实业有限公司,,\n上海绿洲实业有限公司,,\n绿洲实业,,\n"
            "华为技术有限公司,华为,\n华为,,\n青山机械,,广州\n深圳青山机械,,\n";
    const auto pairs = findDuplicates(into.file.connection(), Accounts, Progress());
    ASSERT_TRUE(pairs.has_value());
    QStringList found;
    for (const DuplicatePair &pair : *pairs)
        found.append(pair.firstName + u'|' + pair.secondName + u'|' + pair.reasons.join(u' '));
    found.sort();
    EXPECT_EQ(found, (QStringList{QStringLiteral("上海绿洲实业有限公司|绿洲实业|place"),
                                  QStringLiteral("华为技术有限公司|华为|short_name"),
                                  QStringLiteral("深圳市绿洲实业有限公司|绿洲实业|place")}));
}

TEST(NearNames, AreSaidWhileANameIsTyped)
{
    ListImport into(Accounts);
    into << "客户名称\n绿洲实业\n上海远山科技有限公司\n";
    const auto alike = [&](const char *name) {
        const auto hits =
            resemblingRecords(into.file.connection(), Accounts, QString::fromUtf8(name), 5);
        QStringList names;
        for (const SearchHit &hit : hits ? *hits : std::vector<SearchHit>())
            names.append(hit.title);
        return names.join(u' ');
    };
    EXPECT_EQ(alike("深圳市绿洲实业有限公司"), QStringLiteral("绿洲实业"));
    EXPECT_EQ(alike("远山科技"), QStringLiteral("上海远山科技有限公司"));
    EXPECT_EQ(alike("北京远山科技"), QString());
}

TEST(NearNames, PeopleOfAListOfAccountsBecomeContacts)
{
    ListImport into(Accounts);
    const char *list = "客户名称,联系人,职务,手机,邮箱,地址\n"
                       "北辰数据,王敏,采购经理,13800001111,wm@bc.example,海淀\n"
                       "北辰数据,李强,,13800002222,,海淀\n"
                       "华东精工,无,,,,苏州\n"
                       "远山,赵一、钱二,,13800003333,,\n";
    into << list;
    EXPECT_EQ(into.count("account"), 3);
    EXPECT_EQ(into.count("contact"), 4);
    const Contact person = into.named<Contact>("王敏");
    EXPECT_EQ(person.mobile, QStringLiteral("13800001111"));
    EXPECT_EQ(person.email, QStringLiteral("wm@bc.example"));
    EXPECT_EQ(person.post, QStringLiteral("采购经理"));
    EXPECT_EQ(person.account.value(), into.named<Account>("北辰数据").id.value());
    EXPECT_EQ(into.named<Contact>("李强").mobile, QStringLiteral("13800002222"));
    EXPECT_TRUE(into.named<Account>("远山").notes.contains(QStringLiteral("13800003333")))
        << "nobody knows whose it is";
    into << list;
    EXPECT_EQ(into.count("contact"), 4) << "the same list again";
}

TEST(NearNames, WhoHasNoNameIsNobody)
{
    ListImport into(Contacts);
    into << "姓名,公司\n无,甲机械\n-,甲机械\n0,甲机械\nNull,乙机械\n张三,无\n李四,N/A\n";
    EXPECT_EQ(into.report.rejects.size(), 3U);
    EXPECT_EQ(into.named<Contact>("Null").name, QStringLiteral("Null"));
    EXPECT_TRUE(into.named<Contact>("张三").account.isNull());
    EXPECT_TRUE(into.named<Contact>("李四").account.isNull());
    EXPECT_EQ(into.count("account"), 1);
}

TEST(NearNames, HalvesOfNamesInManyLanguages)
{
    const auto nameIn = [](const char *list) {
        ListImport into(Contacts);
        into << list;
        const auto all = Store<Contact>(into.file.connection()).list();
        return all && all->size() == 1 ? all->front().name + u'|' + all->front().post : QString();
    };
    EXPECT_EQ(nameIn("Nom;Prénom;Fonction\nLefèvre;Élodie;Directrice\n"),
              QStringLiteral("Élodie Lefèvre|Directrice"));
    EXPECT_EQ(nameIn("Nombre;Apellidos;Cargo\nJosé;Muñoz;Jefe\n"),
              QStringLiteral("José Muñoz|Jefe"));
    EXPECT_EQ(nameIn("Jméno;Příjmení;Pracovní pozice\nJiří;Dvořák;Ředitel\n"),
              QStringLiteral("Jiří Dvořák|Ředitel"));
    EXPECT_EQ(nameIn("Имя;Фамилия;Должность\nИван;Петров;Директор\n"),
              QStringLiteral("Иван Петров|Директор"));
    EXPECT_EQ(nameIn("이름,직책\n김민수,과장\n"), QStringLiteral("김민수|과장"));
    EXPECT_EQ(nameIn("Name;Vorname;Position\nGroß;Jürgen;Leiter\n"),
              QStringLiteral("Jürgen Groß|Leiter"));
    EXPECT_EQ(nameIn("Name,First Name,Title\nBob Miller,Robert,CEO\n"),
              QStringLiteral("Bob Miller|CEO"))
        << "in English the name is all of it";
    EXPECT_EQ(guessType(HeaderNames(), {QStringLiteral("Vorname"), QStringLiteral("Nachname"),
                                        QStringLiteral("Firma"), QStringLiteral("Ort")})
                  .type,
              &Contacts);
}

TEST(NearNames, TiersThatAreMostlyKnownAreRead)
{
    ListImport into(Accounts);
    into << "客户名称,客户级别\n甲机械,A类\n乙机械,重点客户\n丙机械,VIP\n";
    EXPECT_EQ(into.named<Account>("乙机械").tier, Tier::A);
    EXPECT_EQ(into.named<Account>("丙机械").notes, QStringLiteral("客户级别: VIP"));
    EXPECT_FALSE(into.finding(4, "客户级别").isEmpty());
    ListImport other(Accounts);
    other << "客户名称,客户级别\n甲机械,一级\n乙机械,二级\n丙机械,A\n";
    EXPECT_EQ(other.named<Account>("丙机械").tier, Tier::C) << "a scale of their own";
}

TEST(NearNames, NumbersThatSpreadsheetsLeftWholeAreRead)
{
    ListImport into(Contacts);
    into << "姓名,手机\n甲,1.3800001111E10\n乙,1.38E+10\n丙,=13800001111\n丁,\"13800001111,\"\n"
            "戊,不详\n";
    for (const char *name : {"甲", "丙", "丁"})
        EXPECT_EQ(into.named<Contact>(name).mobile, QStringLiteral("13800001111")) << name;
    EXPECT_TRUE(into.named<Contact>("乙").mobile.isEmpty());
    EXPECT_FALSE(into.finding(3, "手机").isEmpty());
    EXPECT_TRUE(into.named<Contact>("戊").notes.isEmpty());
}

TEST(NearNames, AColumnOfPeopleMakesAListOfThem)
{
    const auto typeOf = [](std::initializer_list<const char *> headers) {
        QStringList texts;
        for (const char *header : headers)
            texts.append(QString::fromUtf8(header));
        return guessType(HeaderNames(), texts).type;
    };
    EXPECT_EQ(typeOf({"公司名称", "姓名", "手机"}), &Contacts);
    EXPECT_EQ(typeOf({"姓名", "公司", "手机"}), &Contacts);
    EXPECT_EQ(typeOf({"公司名称", "联系人", "手机", "地址", "行业"}), &Accounts);
    EXPECT_EQ(typeOf({"客户名称", "城市"}), &Accounts);
    EXPECT_EQ(typeOf({"商机名称", "客户名称", "联系人", "金额"}), &recordTypeOf<Opportunity>());
}

TEST(NearNames, WhatASpreadsheetDidNotFindIsNothing)
{
    ListImport into(Accounts);
    into << "客户名称,城市,地址,员工数,备注\n北辰,#N/A,#REF!,#VALUE!,#DIV/0!\n#REF!,深圳,,,\n";
    const auto account = into.named<Account>("北辰");
    EXPECT_TRUE(account.city.isEmpty());
    EXPECT_TRUE(account.address.isEmpty());
    EXPECT_TRUE(account.notes.isEmpty()) << qPrintable(account.notes);
    for (const char *column : {"城市", "地址", "员工数", "备注"})
        EXPECT_FALSE(into.finding(2, column).isEmpty()) << column;
    EXPECT_EQ(into.report.created, 1);
    EXPECT_EQ(into.report.rejects.size(), 1U) << "an error is no name";
}

TEST(NearNames, AFewWordsTellCentralEuropeAmongWesternOnes)
{
    const auto guess = [](const char *text, const char *codec) {
        QStringEncoder encoder(codec);
        bool isUtf8 = false;
        const QByteArray bytes = encoder(QString::fromUtf8(text));
        return decodeWith(guessEncoding(bytes, &isUtf8).toLatin1().constData(), bytes);
    };
    for (const char *text : {"Name;Company\nDvořák;Müller\nÖzgür;Çelik\n",
                             "Name;Company\nŁukasz;Spółka\nMüller;Köln\n"})
        EXPECT_EQ(guess(text, "windows-1250"), QString::fromUtf8(text)) << text;
    for (const char *text : {"Name;Preis\nSørensen;£k 5\nMüller;3 m³ Öl\n",
                             "Name;Company\nBjørn Ångström;Købmand\nJosé Núñez;Añil\n"})
        EXPECT_EQ(guess(text, "windows-1252"), QString::fromUtf8(text)) << text;
}

TEST(NearNames, ACountBelowTheListIsNoCustomer)
{
    ListImport into(Accounts);
    into << "客户名称,城市\n北辰,北京\n以上共2家,\n";
    EXPECT_EQ(into.count("account"), 1);
}

} // namespace
} // namespace attache
